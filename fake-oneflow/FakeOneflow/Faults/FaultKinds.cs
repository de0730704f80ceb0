namespace FakeOneflow.Faults;

/// <summary>The kinds of faults by their names in the control API.</summary>
internal static class FaultKinds
{
    public static IReadOnlyDictionary<string, FaultKind> ByName { get; } = new Dictionary<string, FaultKind>
    {
        ["429"] = FaultKind.TooManyRequests,
        ["500"] = FaultKind.ServerError,
        ["503"] = FaultKind.Unavailable,
        ["html"] = FaultKind.Html,
        ["truncate"] = FaultKind.Truncate,
        ["reset"] = FaultKind.Reset,
        ["stall"] = FaultKind.Stall,
    };

    /// <summary>The name of a kind; null when the answer comes as it is.</summary>
    public static string? NameOf(FaultKind kind) => ByName.FirstOrDefault(pair => pair.Value == kind).Key;
}
