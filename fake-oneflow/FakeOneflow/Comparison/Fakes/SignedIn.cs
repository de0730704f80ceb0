using OneflowFake.Comparison.Http;

namespace OneflowFake.Comparison.Fakes;

/// <summary>A call with the fake's credentials.</summary>
/// <param name="Account">The account of the fake; null for a caller whom the service did not let in.</param>
/// <param name="Forms">The call, in one form or more.</param>
internal sealed record SignedIn(FakeAccount? Account, IReadOnlyList<ComparedRequest> Forms);
