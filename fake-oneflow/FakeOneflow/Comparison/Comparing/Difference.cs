namespace OneflowFake.Comparison.Comparing;

/// <summary>One difference between the responses of both sides to one call. It holds no data of an account.</summary>
/// <param name="Kind">One of <see cref="DifferenceKinds"/>.</param>
/// <param name="Place">A header's name, or a path into the body such as <c>/data/*/state</c>; empty for the whole.</param>
/// <param name="Real">What the real service has there.</param>
/// <param name="Fake">What the fake has there.</param>
/// <param name="Weight">One of <see cref="Weights"/>.</param>
internal sealed record Difference(string Kind, string Place, string? Real, string? Fake, string Weight = Weights.Behavior);
