using System.Text;
using System.Text.Json;

namespace TestKit.Clients.Redaction;

/// <summary>A text that must be shown nowhere, in any of the forms in which texts are commonly written.</summary>
/// <param name="value">The text.</param>
public sealed class Secret(string value)
{
    /// <summary>The forms, plain first: for addresses, for JSON in both habits of escaping, and in base64.</summary>
    public IReadOnlyList<string> Forms { get; } = new[]
    {
        value,
        Uri.EscapeDataString(value),
        JsonEncodedText.Encode(value).ToString(),
        string.Concat(value.Select(character => char.IsAsciiLetterOrDigit(character) ? $"{character}" : $"\\u{(int)character:x4}")),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(value)).TrimEnd('='),
    }.Distinct().ToList();

    /// <summary>True when the text shows it.</summary>
    public bool IsIn(string text) => Forms.Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase));
}
