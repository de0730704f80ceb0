using Microsoft.Extensions.Logging;

namespace ApiWrappers;

/// <summary>The log of tokens. It never contains a token or a secret.</summary>
internal static partial class TokenLog
{
    [LoggerMessage(1, LogLevel.Information,
        "A token came from {TokenEndpoint}, requested as {Reason}. It is valid for {LifetimeSeconds} s.", EventName = "TokenFetched")]
    public static partial void Fetched(ILogger log, string tokenEndpoint, string reason, double lifetimeSeconds);

    [LoggerMessage(2, LogLevel.Warning, "No token came from {TokenEndpoint}, requested as {Reason}.", EventName = "TokenFetchFailed")]
    public static partial void FetchFailed(ILogger log, string tokenEndpoint, string reason, Exception? exception);

    [LoggerMessage(3, LogLevel.Warning, "The API rejected the token from {TokenEndpoint}, which is not used again.",
        EventName = "TokenRefused")]
    public static partial void Refused(ILogger log, string tokenEndpoint);
}
