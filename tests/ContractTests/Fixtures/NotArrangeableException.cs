namespace ContractTests.Fixtures;

/// <summary>A scenario cannot be arranged here.</summary>
/// <param name="reason">Why not.</param>
internal sealed class NotArrangeableException(string reason) : Exception(reason);
