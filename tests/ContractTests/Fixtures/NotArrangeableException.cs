namespace ContractTests.Fixtures;

/// <summary>Tells that a scenario cannot be brought about here.</summary>
/// <param name="reason">Why not.</param>
internal sealed class NotArrangeableException(string reason) : Exception(reason);
