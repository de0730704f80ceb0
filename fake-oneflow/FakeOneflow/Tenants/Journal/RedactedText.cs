using System.Text;
using System.Text.Unicode;

namespace OneflowFake.Tenants.Journal;

/// <summary>
/// A text that is read without tokens, secrets and email addresses. They are taken out whenever it is read, and there is no
/// other way to read it: every request makes some of these texts, and few of them are ever looked at.
/// </summary>
internal readonly struct RedactedText
{
    /// <summary>Bytes of a text that is not a body.</summary>
    public const int Cap = 8 * 1024;

    private readonly string? _text;
    private readonly ReadOnlyMemory<byte> _bytes;

    private RedactedText(string text) => _text = text;

    private RedactedText(ReadOnlyMemory<byte> bytes, bool isCut) => (_bytes, IsCut) = (bytes, isCut);

    /// <summary>A text of no characters.</summary>
    public static RedactedText Empty => default;

    /// <summary>True when the end is missing because the text was longer than was asked for.</summary>
    public bool IsCut { get; }

    /// <summary>Bytes that the text takes, roughly.</summary>
    public int Length => _text?.Length ?? _bytes.Length;

    /// <summary>Takes a text in, at most <see cref="Cap"/> bytes of it.</summary>
    public static RedactedText Of(string text) =>
        Encoding.UTF8.GetMaxByteCount(text.Length) <= Cap ? new(text) : Of(Encoding.UTF8.GetBytes(text), Cap);

    /// <summary>
    /// Takes a body in, which must not change afterwards; null when it is not a text, as secrets cannot be found in that.
    /// </summary>
    /// <param name="body">The bytes of the body.</param>
    /// <param name="cap">How many of them to keep at most.</param>
    public static RedactedText? OfBody(ReadOnlyMemory<byte> body, int cap) =>
        // Text in UTF-16 is valid UTF-8 when it is plain enough, but then it has zeros.
        body.Span.Contains((byte)0) || !Utf8.IsValid(body.Span) ? null : Of(body, cap);

    private static RedactedText Of(ReadOnlyMemory<byte> text, int cap) =>
        text.Length > cap ? new(Redaction.CutBefore(text.Span, cap).ToArray(), isCut: true) : new(text, isCut: false);

    public override string ToString() =>
        Length == 0 ? "" : Encoding.UTF8.GetString(Redaction.Apply(_text is null ? _bytes.Span : Encoding.UTF8.GetBytes(_text)));
}
