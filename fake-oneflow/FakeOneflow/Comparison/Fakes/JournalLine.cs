namespace OneflowFake.Comparison.Fakes;

/// <summary>The fake's journal entry of a call.</summary>
/// <param name="Operation">The operation's id; null when no operation has the path.</param>
/// <param name="Rule">The rule that refused it; null for none.</param>
internal sealed record JournalLine(string? Operation, string? Rule);
