namespace OneflowFake.Tenants.Journal;

/// <summary>The limits of a journal; the oldest entries go first.</summary>
/// <param name="Entries">Entries at most.</param>
/// <param name="Bytes">Bytes at most, roughly.</param>
internal sealed record JournalCaps(int Entries, int Bytes)
{
    private const int AnonymousEntries = 100;
    private const int AnonymousBytes = 256 * 1024;

    /// <summary>Those of the journal of calls that belong to no tenant: a small one, and none where there are none.</summary>
    public JournalCaps ForAnonymous => new(Math.Min(Entries, AnonymousEntries), Math.Min(Bytes, AnonymousBytes));
}
