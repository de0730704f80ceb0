namespace OneflowFake.Comparison.Fakes;

/// <summary>Reasons for which the fake is not asked.</summary>
internal static class NoCounterpart
{
    public const string Reason = "The fake has nothing like it, and no operation that lists such things.";
}
