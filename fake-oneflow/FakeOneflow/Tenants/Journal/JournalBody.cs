namespace OneflowFake.Tenants.Journal;

/// <summary>A body as the journal has it.</summary>
/// <param name="Text">The body, or its beginning; null when it is not a text.</param>
/// <param name="Length">How many bytes were sent.</param>
internal readonly record struct JournalBody(RedactedText? Text, int Length)
{
    /// <summary>Bytes of a body that are kept.</summary>
    public const int Cap = 16 * 1024;

    public static JournalBody Of(ReadOnlyMemory<byte> body) => new(RedactedText.OfBody(body, Cap), body.Length);
}
