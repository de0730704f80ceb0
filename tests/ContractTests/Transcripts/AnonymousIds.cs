using System.Text;
using System.Text.RegularExpressions;

namespace ContractTests.Transcripts;

/// <summary>
/// Request ids of calls without an account: each call has one of its own, counted over all callers of a server, so that
/// the same scenario does not get the same one again.
/// </summary>
internal static partial class AnonymousIds
{
    private const string Account = "X-Idfy-AccountId";

    // What the fake says to callers of whom it knows no account.
    private static readonly string[] Details =
        ["The request has no API token", "The API token does not have the form", "No account has this API token"];

    public static void Hide(StringBuilder text, Exchange exchange)
    {
        var isSignicat = exchange.ResponseHeaders.Any(header => header.Key == "RequestId");
        var isAnonymous = isSignicat
            ? exchange.ResponseHeaders.All(header => header.Key != Account)
            : Array.Exists(Details, detail => exchange.ResponseBody.Contains(detail, StringComparison.Ordinal));
        if (!isAnonymous)
            return;

        foreach (Match id in Id().Matches(text.ToString()).DistinctBy(id => id.Value))
            text.Replace(id.Value, "[its own]");
    }

    [GeneratedRegex("[A-Za-z0-9_-]{54}==")]
    private static partial Regex Id();
}
