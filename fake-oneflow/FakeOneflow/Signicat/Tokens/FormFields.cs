using System.Text;

namespace OneflowFake.Signicat.Tokens;

/// <summary>The fields of a body of <c>application/x-www-form-urlencoded</c>. A field without a value counts as left out.</summary>
internal sealed class FormFields
{
    public const string MediaType = "application/x-www-form-urlencoded";

    private readonly Dictionary<string, string> _fields = [];

    private FormFields()
    {
    }

    /// <summary>True when a field is there twice.</summary>
    public bool HasRepeated { get; private set; }

    public string? this[string name] => _fields.GetValueOrDefault(name);

    public static FormFields Read(ReadOnlySpan<byte> body)
    {
        var fields = new FormFields();
        foreach (var pair in Encoding.UTF8.GetString(body).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (pair, "") : (pair[..equals], pair[(equals + 1)..]);
            if (value.Length > 0 && !fields._fields.TryAdd(Decode(name), Decode(value)))
                fields.HasRepeated = true;
        }

        return fields;
    }

    public static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
