namespace OneflowFake.Comparison.Comparing;

/// <summary>The reasons that a difference can have.</summary>
internal static class Weights
{
    /// <summary>The two sides behave differently.</summary>
    public const string Behavior = "behavior";

    /// <summary>The two accounts may just hold different data.</summary>
    public const string Data = "data";

    /// <summary>A header of the servers in front of the service.</summary>
    public const string Transport = "transport";
}
