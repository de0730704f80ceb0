using ApiWrappers;

namespace Oneflow.Client;

/// <summary>The token of an account, and where the API is.</summary>
public sealed class OneflowClientOptions
{
    /// <summary>Oneflow's production API.</summary>
    public static readonly Uri Production = new("https://api.oneflow.com/v1/");

    /// <summary>Oneflow's test API.</summary>
    public static readonly Uri Test = new("https://api.test.oneflow.com/v1/");

    /// <summary>The API token, 40 letters, digits and hyphens. It decides which account is called.</summary>
    public required ApiToken Token { get; init; }

    /// <summary>Where the API is. <see cref="Production"/> when left out.</summary>
    public Uri BaseAddress { get; init; } = Production;

    /// <summary>Most time for one call, to the last byte of its body. 100 seconds when left out.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// How a request is sent again after a failure that may pass: 429 for every operation, with <c>Retry-After</c>
    /// heeded; 502, 503, 504 and broken connections only where a second request leaves things as the first did.
    /// </summary>
    public ApiRetryOptions Retry { get; init; } = new();

    /// <summary>The clock that deadlines are measured with.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
