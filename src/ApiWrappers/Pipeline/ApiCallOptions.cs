namespace ApiWrappers;

/// <summary>Options for some calls. Omitted ones stay as the client has them.</summary>
/// <example><code>oneflow.With(new ApiCallOptions { Deadline = TimeSpan.FromSeconds(5) }).Contracts.GetContractAsync(id)</code></example>
public sealed class ApiCallOptions
{
    /// <summary>
    /// Maximum time for one call, from the credential to the last byte of the body; <see cref="Timeout.InfiniteTimeSpan"/>
    /// for no limit.
    /// </summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>Maximum time for a download as a whole; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan? DownloadDeadline { get; init; }

    /// <summary>The retries after a transient failure; <see cref="ApiRetryOptions.None"/> for none.</summary>
    public ApiRetryOptions? Retry { get; init; }

    /// <summary>
    /// Additional headers, in printable ASCII. They are added to those of earlier options, and replace headers of the same name.
    /// Headers of a credential, the body or the connection are refused.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>The cookies that parameters of the operation become, as the header Cookie states them.</summary>
    internal string? Cookies { get; init; }
}
