namespace FakeOneflow.Journal;

/// <summary>How much a journal keeps; the oldest entries go first.</summary>
/// <param name="Entries">Entries at most.</param>
/// <param name="Bytes">Bytes at most, roughly.</param>
internal sealed record JournalCaps(int Entries, int Bytes);
