namespace ApiWrappers;

/// <summary>What is different for some calls. What is left out stays as the client has it.</summary>
/// <example><code>oneflow.With(new ApiCallOptions { Deadline = TimeSpan.FromSeconds(5) }).Contracts.GetContractAsync(id)</code></example>
public sealed class ApiCallOptions
{
    /// <summary>Most time for one call, from the credential to the last byte of the body; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>How a request is sent again after a failure that may pass; <see cref="ApiRetryOptions.None"/> for never.</summary>
    public ApiRetryOptions? Retry { get; init; }

    /// <summary>
    /// Headers to send besides, in printable ASCII. They are added to those of options given before, and replace those
    /// of the same name. Headers that belong to a credential, to the body or to the connection are refused.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>The cookies that parameters of the operation become, as the header Cookie states them.</summary>
    internal string? Cookies { get; init; }
}
