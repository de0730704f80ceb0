namespace OneflowFake.Tenants.Faults;

/// <summary>The kinds of faults by their names in the control API.</summary>
internal static class FaultKinds
{
    public static IReadOnlyDictionary<string, FaultKind> ByName { get; } = new Dictionary<string, FaultKind>
    {
        ["429"] = FaultKind.TooManyRequests,
        ["402"] = FaultKind.PaymentRequired,
        ["422"] = FaultKind.Unprocessable,
        ["500"] = FaultKind.ServerError,
        ["503"] = FaultKind.Unavailable,
        ["html"] = FaultKind.Html,
        ["truncate"] = FaultKind.Truncate,
        ["reset"] = FaultKind.Reset,
        ["stall"] = FaultKind.Stall,
        ["unknown_value"] = FaultKind.UnknownValue,
        ["extra_members"] = FaultKind.ExtraMembers,
    };

    /// <summary>True when a kind changes the answer that there would have been, so that the call is carried out in any case.</summary>
    public static bool NeedsRealResponse(FaultKind kind) =>
        kind is FaultKind.None or FaultKind.Truncate or FaultKind.UnknownValue or FaultKind.ExtraMembers;

    /// <summary>The name of a kind; null when the answer comes as it is.</summary>
    public static string? NameOf(FaultKind kind) => ByName.FirstOrDefault(pair => pair.Value == kind).Key;
}
