namespace ContractTests.Properties;

/// <summary>A test that takes minutes, and is skipped unless they are asked for.</summary>
public sealed class SoakFactAttribute : FactAttribute
{
    internal const string Reason = "Takes minutes: set SOAK=true to run it, with --filter Category=Soak.";

    public SoakFactAttribute() => Skip = IsWanted ? null : Reason;

    internal static bool IsWanted => Environment.GetEnvironmentVariable("SOAK") == "true";
}
