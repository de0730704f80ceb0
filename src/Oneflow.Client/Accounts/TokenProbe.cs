using ApiWrappers;

namespace Oneflow.Client;

/// <summary>Asks Oneflow about the token of an account alone, since a 401 may be for the acting user.</summary>
/// <remarks>Source: Authentication and authorization: "The API token or the user email is invalid."</remarks>
internal sealed class TokenProbe(HttpClient http, OneflowConnectionOptions options, long accountId)
{
    // The caller waits for its 401 meanwhile.
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(10);

    private readonly OneflowConnectionOptions _options = new()
    {
        BaseAddress = options.BaseAddress,
        Deadline = options.Deadline < MaxWait && options.Deadline > TimeSpan.Zero ? options.Deadline : MaxWait,
        Retry = ApiRetryOptions.None,
        RateLimit = options.RateLimit,
        LoggerFactory = options.LoggerFactory,
        Clock = options.Clock,
    };

    /// <summary>Returns true when Oneflow refuses the token; false when it accepts it or could not be asked.</summary>
    public async ValueTask<bool> IsRefusedAsync(ApiToken token, CancellationToken cancellationToken)
    {
        var client = new OneflowClient(OneflowHttp.CreatePipeline(http, _options, token, accountId));
        return await client.Account.TryGetAccountAsync(cancellationToken).ConfigureAwait(false) is GetAccountResult.Unauthorized;
    }
}
