namespace OneflowFake.Comparison.Comparing;

/// <summary>A measure of how unlike two responses are, to choose the fake's counterpart of something real.</summary>
internal static class Score
{
    // What the data explain counts little beside one difference of behavior.
    private const int Behavior = 1000;

    public static int Of(IEnumerable<Difference> differences) =>
        differences.Sum(difference => difference switch
        {
            { Kind: DifferenceKinds.Status } => 1000 * Behavior,
            { Weight: Weights.Behavior } => Behavior,
            _ => 1,
        });
}
