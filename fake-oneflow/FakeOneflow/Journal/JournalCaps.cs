namespace FakeOneflow.Journal;

/// <summary>How much a journal keeps; the oldest entries go first.</summary>
/// <param name="Entries">Entries at most.</param>
/// <param name="Bytes">Bytes at most, roughly.</param>
internal sealed record JournalCaps(int Entries, int Bytes)
{
    private const int StrangerEntries = 100;
    private const int StrangerBytes = 256 * 1024;

    /// <summary>Those of the journal of calls that belong to no tenant: a small one, and none where there are none.</summary>
    public JournalCaps ForStrangers => new(Math.Min(Entries, StrangerEntries), Math.Min(Bytes, StrangerBytes));
}
