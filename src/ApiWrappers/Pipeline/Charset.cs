using System.Text;

namespace ApiWrappers;

/// <summary>Finds the character encoding of a body, when it is not UTF-8.</summary>
internal static class Charset
{
    private const int MostShown = 50;
    private static readonly string[] TextTypes = ["json", "text/", "xml", "charset="];

    /// <summary>The encoding that a body states, or begins with; null for UTF-8, and for one that is not known.</summary>
    /// <param name="content">The body's headers.</param>
    /// <param name="start">The beginning of the body.</param>
    public static Encoding? Of(HttpContent content, ReadOnlySpan<byte> start)
    {
        if (!IsText(content))
            return null;

        // A byte order mark is surer than a header, and the only way to know the order that "utf-16" leaves open.
        if (start.StartsWith(Encoding.Unicode.Preamble))
            return start.StartsWith(Encoding.UTF32.Preamble) ? Encoding.UTF32 : Encoding.Unicode;
        if (start.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Encoding.BigEndianUnicode;

        return NameIn(content) is { } name ? Find(name) : null;
    }

    /// <summary>The charset that a body states and that cannot be read; null when it can.</summary>
    public static string? UnknownIn(HttpContent content)
        => NameIn(content) is { } name && Find(name) is null ? BodyText.Cut(name, MostShown) : null;

    // A file may begin with any bytes.
    private static bool IsText(HttpContent content)
    {
        if (!content.Headers.NonValidated.TryGetValues("Content-Type", out var values))
            return true;

        var text = values.ToString();
        return Array.Exists(TextTypes, type => text.Contains(type, StringComparison.OrdinalIgnoreCase));
    }

    // Null when it states none, or UTF-8, as nearly all do.
    private static string? NameIn(HttpContent content)
    {
        if (!content.Headers.NonValidated.TryGetValues("Content-Type", out var values))
            return null;

        var text = values.ToString();
        var at = text.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;

        var name = text.AsSpan(at + "charset=".Length);
        if (name.IndexOfAny(';', ',') is >= 0 and var end)
            name = name[..end];
        name = name.Trim().Trim('"');
        return IsUtf8(name) ? null : name.ToString();
    }

    // ASCII is a subset of UTF-8, and text declared as ASCII often is UTF-8.
    private static bool IsUtf8(ReadOnlySpan<char> name)
        => name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase)
            || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase) || name.IsEmpty;

    private static Encoding? Find(string name)
    {
        try
        {
            // RFC 2781: big-endian unless a mark says otherwise.
            return name.Equals("utf-16", StringComparison.OrdinalIgnoreCase) ? Encoding.BigEndianUnicode : Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // NotSupportedException is what .NET throws for UTF-7, which it knows and refuses.
            return null;
        }
    }
}
