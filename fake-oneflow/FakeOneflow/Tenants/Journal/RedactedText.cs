using System.Text;
using System.Text.Unicode;

namespace OneflowFake.Tenants.Journal;

/// <summary>
/// A text without tokens, secrets and email addresses. There is no other way to make one than to have them taken out, and
/// the journal holds no other texts: what has not been redacted cannot get into it.
/// </summary>
internal readonly struct RedactedText
{
    /// <summary>Bytes of a text that is not a body.</summary>
    public const int Cap = 8 * 1024;

    private readonly byte[]? _text;

    private RedactedText(byte[] text, bool isCut) => (_text, IsCut) = (text, isCut);

    /// <summary>A text of no characters.</summary>
    public static RedactedText Empty => default;

    /// <summary>True when the end is missing because the text was longer than was asked for.</summary>
    public bool IsCut { get; }

    /// <summary>Bytes that the text takes.</summary>
    public int Length => _text?.Length ?? 0;

    /// <summary>Takes a text in, at most <see cref="Cap"/> bytes of it.</summary>
    public static RedactedText Of(string text) => Of(Encoding.UTF8.GetBytes(text), Cap);

    /// <summary>Takes a body in; null when it is not a text, as secrets cannot be found in what cannot be read.</summary>
    /// <param name="body">The bytes of the body.</param>
    /// <param name="cap">How many of them to keep at most.</param>
    public static RedactedText? OfBody(ReadOnlySpan<byte> body, int cap)
    {
        // Text in UTF-16 is valid UTF-8 when it is plain enough, but then it has zeros.
        if (body.Contains((byte)0) || !Utf8.IsValid(body))
            return null;

        return Of(body, cap);
    }

    private static RedactedText Of(ReadOnlySpan<byte> text, int cap)
    {
        var isCut = text.Length > cap;
        return new(Redaction.Apply(isCut ? Redaction.CutBefore(text, cap) : text), isCut);
    }

    public override string ToString() => Encoding.UTF8.GetString(_text ?? []);
}
