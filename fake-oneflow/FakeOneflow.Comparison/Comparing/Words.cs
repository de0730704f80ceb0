using System.Text.Json;
using System.Text.RegularExpressions;

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

    /// <summary>A value as a report shows it: a word or a short number, or else nothing but its length.</summary>
    public static string Show(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? Tail(value.GetString()!) : value.GetRawText();
        return Word().IsMatch(text) ? text : $"a text of {text.Length} characters";
    }

    // The type of a problem is an address whose host is the service's own.
    private static string Tail(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address!.AbsolutePath : text;

    [GeneratedRegex(@"^(?!.*[0-9]{9})[A-Za-z0-9_./\- ]{1,60}$")]
    private static partial Regex Word();
}
