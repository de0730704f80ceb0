namespace OpenApiDiff.Tests.Rules;

/// <summary>A pair of specs that shows one rule.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Before">The older spec.</param>
/// <param name="After">The newer spec.</param>
/// <param name="Field">What the message must name besides the operation.</param>
public sealed record RuleCase(string RuleId, string Before, string After, string Field = "field")
{
    public override string ToString() => RuleId;
}
