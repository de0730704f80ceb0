namespace OneflowFake.Tenants.Journal;

/// <summary>A body as the journal has it.</summary>
internal readonly struct JournalBody
{
    /// <summary>Bytes of a body that are kept.</summary>
    public const int Cap = 16 * 1024;

    private readonly RedactedText _text;
    private readonly bool _isText;

    private JournalBody(RedactedText text, bool isText, int length) => (_text, _isText, Length) = (text, isText, length);

    /// <summary>The body, or its beginning; null when it is not a text.</summary>
    public RedactedText? Text => _isText ? _text : null;

    /// <summary>The number of bytes that were sent.</summary>
    public int Length { get; }

    /// <summary>Bytes that the body takes in the journal.</summary>
    public int Size => _text.Length;

    /// <summary>Takes in a body, which must not change afterwards.</summary>
    public static JournalBody Of(ReadOnlyMemory<byte> body) =>
        RedactedText.IsText(body.Span) ? new(RedactedText.Of(body, Cap), true, body.Length) : new(default, false, body.Length);

    /// <summary>The body without its text.</summary>
    public JournalBody WithoutText() => new(default, false, Length);
}
