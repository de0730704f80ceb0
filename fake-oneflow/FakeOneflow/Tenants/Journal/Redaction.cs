using System.Buffers;
using System.Text;

namespace OneflowFake.Tenants.Journal;

/// <summary>
/// Finds what must not be told: email addresses, whatever is long and random enough to be a token or the secret of a
/// link, and the values of members that are secrets by their name.
/// </summary>
/// <remarks>
/// It works on bytes, and looks at few of them, because every request passes here. It goes by form and not by what the
/// tenant knows, so that a token of another server is hidden as well. Rather too much is hidden than too little.
/// </remarks>
internal static class Redaction
{
    /// <summary>Letters, digits and hyphens in a row that are taken for a secret; a token has 40, a link 48.</summary>
    public const int SecretLength = 32;

    // A request id has no secret in it, and readers of a journal look for it.
    private const int RequestIdLength = 54;

    private static readonly SearchValues<byte> EmailEnds = SearchValues.Create(" \t\r\n\"'<>(),;:&=?\\"u8);

    private static readonly SearchValues<byte> ValueEnds = SearchValues.Create(" \t\r\n\"&,}"u8);

    // Of webhooks and of API clients, in JSON, in forms and in addresses that a body holds; those can be of any length and form.
    private static readonly byte[][] SecretNames =
    [
        .. "sign_key signkey sign-key api_key apikey api-key secret\" secret= password\" password="
            .Split(' ').Select(Encoding.ASCII.GetBytes),
    ];

    private static readonly SearchValues<byte> SecretBytes =
        SearchValues.Create("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    public static byte[] Apply(ReadOnlySpan<byte> text)
    {
        var plain = Escapes.Undo(text);
        var marks = new List<Mark>();
        FindKeys(plain, marks);
        FindEmails(plain, marks);
        FindSecrets(plain, marks);
        return marks.Count == 0 ? plain.ToArray() : Replace(plain, marks);
    }

    /// <summary>The beginning of a text, without the word at the cut: half a secret would not be known for one.</summary>
    public static ReadOnlySpan<byte> CutBefore(ReadOnlySpan<byte> text, int length)
    {
        var end = text[..length].LastIndexOfAny(EmailEnds);
        return text[..Math.Max(end, 0)];
    }

    private static void FindEmails(ReadOnlySpan<byte> text, List<Mark> marks)
    {
        for (var from = 0; text[from..].IndexOf((byte)'@') is >= 0 and var found;)
        {
            var at = from + found;
            var start = StartOfEmail(text, at);
            var length = text[at..].IndexOfAny(EmailEnds);
            var end = length < 0 ? text.Length : at + length;
            if (start < at && end > at + 1)
                marks.Add(new(start, end, Label.Email));
            from = end;
        }
    }

    // The part before the mark may be in quotes, which themselves are escaped in JSON: "john doe"@example.com.
    private static int StartOfEmail(ReadOnlySpan<byte> text, int at)
    {
        if (at == 0 || text[at - 1] != '"')
            return text[..at].LastIndexOfAny(EmailEnds) + 1;

        var isEscaped = at > 1 && text[at - 2] == '\\';
        var before = text[..(at - (isEscaped ? 2 : 1))].LastIndexOf((byte)'"');
        return before < 0 ? at : before - (isEscaped && before > 0 && text[before - 1] == '\\' ? 1 : 0);
    }

    // Of each stretch as long as a secret one byte is looked at: without a fitting one there is no secret around it.
    private static void FindSecrets(ReadOnlySpan<byte> text, List<Mark> marks)
    {
        for (var probe = SecretLength - 1; probe < text.Length; probe += SecretLength)
        {
            if (!SecretBytes.Contains(text[probe]))
                continue;

            var start = text[..probe].LastIndexOfAnyExcept(SecretBytes) + 1;
            var length = text[probe..].IndexOfAnyExcept(SecretBytes);
            var end = length < 0 ? text.Length : probe + length;
            if (end - start >= SecretLength && !IsInRequestId(text, start))
                marks.Add(new(start, end, Label.Secret));
            probe = Math.Max(probe, end - 1);
        }
    }

    private static bool IsInRequestId(ReadOnlySpan<byte> text, int at)
    {
        var key = text[..at].LastIndexOf("\"request_id\":\""u8);
        var start = key + "\"request_id\":\"".Length;
        return key >= 0
            && at - start < RequestIdLength
            && text[start..].IndexOf((byte)'"') == RequestIdLength + 2
            && text[(start + RequestIdLength)..].StartsWith("==\""u8);
    }

    private static void FindKeys(ReadOnlySpan<byte> text, List<Mark> marks)
    {
        // In any case of letters and with any sign in between: a misspelt name has a secret as well.
        var lower = text.ToArray();
        foreach (ref var letter in lower.AsSpan())
            letter = letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;
        foreach (var name in SecretNames)
            FindKeys(text, lower, name, marks);
    }

    private static void FindKeys(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower, byte[] name, List<Mark> marks)
    {
        for (var from = 0; lower[from..].IndexOf(name) is >= 0 and var found;)
        {
            // The mark that ends the name is read again with what stands before the value.
            var at = from + found + name.Length - (name[^1] is (byte)'"' or (byte)'=' ? 1 : 0);
            at += Skip(text[at..], "\" :=\t\r\n"u8, out var isQuoted);
            var length = isQuoted ? EndOfText(text[at..]) : EndOfValue(text[at..]);
            var end = length < 0 ? text.Length : at + length;
            // null says that there is no key.
            if (end > at && !text[at..end].SequenceEqual("null"u8))
                marks.Add(new(at, end, Label.Secret));
            from = end;
        }
    }

    private static int EndOfValue(ReadOnlySpan<byte> text) =>
        text.Length > 0 && text[0] is (byte)'[' or (byte)'{' ? EndOfNesting(text) : text.IndexOfAny(ValueEnds);

    /// <summary>The end of an array or an object.</summary>
    private static int EndOfNesting(ReadOnlySpan<byte> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is (byte)'[' or (byte)'{' ? 1 : text[i] is (byte)']' or (byte)'}' ? -1 : 0;
            if (depth == 0)
                return i + 1;
        }

        return -1;
    }

    /// <summary>Counts what stands between a name and its value, and tells whether the value is in quotes.</summary>
    private static int Skip(ReadOnlySpan<byte> text, ReadOnlySpan<byte> between, out bool isQuoted)
    {
        var length = text.IndexOfAnyExcept(between);
        length = length < 0 ? text.Length : length;
        // A closing quote of an empty value is skipped, too, which hides what follows: rather too much than too little.
        isQuoted = length > 0 && text[length - 1] == '"' && text[..length].IndexOfAny(":="u8) is >= 0;
        return length;
    }

    private static int EndOfText(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '"')
                return i;
        }

        return -1;
    }

    private static byte[] Replace(ReadOnlySpan<byte> text, List<Mark> marks)
    {
        marks.Sort((left, right) => left.Start.CompareTo(right.Start));
        var result = new ArrayBufferWriter<byte>(text.Length);
        var done = 0;
        foreach (var mark in marks)
        {
            if (mark.Start >= done)
            {
                result.Write(text[done..mark.Start]);
                result.Write(mark.Label == Label.Email ? "[email]"u8 : "[secret]"u8);
            }

            done = Math.Max(done, mark.End);
        }

        result.Write(text[done..]);
        return result.WrittenSpan.ToArray();
    }

    private enum Label
    {
        Email,
        Secret,
    }

    private readonly record struct Mark(int Start, int End, Label Label);
}
