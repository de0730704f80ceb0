using System.Text;
using System.Text.RegularExpressions;
using Signicat.Client;

namespace ContractTests.Transcripts;

/// <summary>
/// The errors in transcripts of Signicat's APIs, and the secrets that must not be in them: tokens, credentials of API clients and
/// addresses that are secrets.
/// </summary>
internal static partial class SignicatSecrets
{
    public static string Redact(string text)
    {
        text = Header().Replace(text, "[redacted]");
        text = Field().Replace(text, "[redacted]");
        text = WebhookSecret().Replace(text, "[redacted]");
        return Address().Replace(Token().Replace(text, "[redacted]"), "[redacted]");
    }

    public static void Append(StringBuilder text, SignicatException error)
    {
        text.Append("message: ").Append(error.Message).Append('\n')
            .Append("code: ").Append(error.Code).Append('\n')
            .Append("request id: ").Append(error.RequestId).Append('\n');
        foreach (var problem in error.FieldProblems)
            text.Append("field problem: ").Append(problem.Field).Append(": ").Append(problem.Message).Append('\n');
    }

    [GeneratedRegex("(?<=^Authorization: (Basic|Bearer) ).+$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Header();

    [GeneratedRegex("(?<=client_(id|secret)=)[^&\\s]+")]
    private static partial Regex Field();

    // A masked one must be seen.
    [GeneratedRegex("(?<=\"(secret|securityReference)\": ?\")[^*\"]+")]
    private static partial Regex WebhookSecret();

    [GeneratedRegex("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+")]
    private static partial Regex Token();

    [GeneratedRegex("(?<=/identify/|jwt=)[A-Za-z0-9]{20,}")]
    private static partial Regex Address();
}
