using OneflowFake.Server.Responses;

namespace OneflowFake.Tenants.Rules;

/// <summary>A call that a rule refused; it becomes a problem body.</summary>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Problems">Which parameters are to blame; empty when none is.</param>
internal sealed record RuleViolation(Rule Rule, ParameterProblems Problems) : OperationResult
{
    /// <summary>The explanation for the developer; the rule's own text unless the case is known more precisely.</summary>
    public string Detail { get; init; } = Rule.Detail;
}
