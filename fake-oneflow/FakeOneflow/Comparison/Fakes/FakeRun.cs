using OneflowFake.Comparison.Comparing;
using OneflowFake.Comparison.Http;

namespace OneflowFake.Comparison.Fakes;

/// <summary>A call that the fake answered.</summary>
/// <param name="Reply">Its response.</param>
/// <param name="Line">What its journal says.</param>
/// <param name="Differences">How it differs from the real response.</param>
internal sealed record FakeRun(Reply Reply, JournalLine Line, IReadOnlyList<Difference> Differences);
