using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;

namespace OneflowFake.Comparison.Comparing;

/// <summary>Members whose values are words of the API, not of its users.</summary>
internal static partial class Words
{
    private static readonly HashSet<string> OfSuccess =
    [
        "state", "sign_state", "delivery_channel", "delivery_status", "event", "status", "documentStatus", "signatureStatus", "token_type",
            "scope",
    ];

    private static readonly HashSet<string> OfRefusal =
        ["status", "error_code", "title", "code", "error", "errorCode", "error_key", "type", "info"];

    private static readonly HashSet<string> Messages = ["detail", "message", "error_description", "description", "errors", "traceId"];

    public static bool IsWord(string member, bool isRefusal) => (isRefusal ? OfRefusal : OfSuccess).Contains(member);

    /// <summary>True for a member of a refusal that is written for people.</summary>
    public static bool IsMessage(string member) => Messages.Contains(member);

    /// <summary>True when two values are the same, but for the host in addresses.</summary>
    public static bool AreEqual(JsonElement left, JsonElement right) => TextOf(left) == TextOf(right);

    /// <summary>A value as a report shows it: a code, a number or a title of HTTP, or else nothing but its length.</summary>
    public static string Show(JsonElement value)
    {
        var text = TextOf(value);
        return Code().IsMatch(text) || Titles.Contains(text) ? text : $"a text of {text.Length} characters";
    }

    private static HashSet<string> Titles { get; } = Enumerable.Range(400, 200).Select(ReasonPhrases.GetReasonPhrase)
        .Where(title => title.Length > 0).ToHashSet();

    // The type of a problem is an address whose host is the service's own.
    private static string TextOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return value.GetRawText();

        var text = value.GetString()!;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address!.AbsolutePath : text;
    }

    // Without capitals and spaces, so that no name of a person is one.
    [GeneratedRegex(@"^(?!.*[0-9]{9})[a-z0-9_./\-]{1,60}$")]
    private static partial Regex Code();
}
