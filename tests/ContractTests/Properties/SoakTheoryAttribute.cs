namespace ContractTests.Properties;

/// <summary>Tests that take minutes, and are skipped unless they are asked for.</summary>
public sealed class SoakTheoryAttribute : TheoryAttribute
{
    public SoakTheoryAttribute() => Skip = SoakFactAttribute.IsWanted ? null : SoakFactAttribute.Reason;
}
