namespace OneflowFake.Tenants.Rules;

/// <summary>Which rules are in force. All of them, unless a test has switched some off to falsify them.</summary>
internal sealed class RuleSwitches(IReadOnlySet<string> disabled)
{
    public bool IsOn(Rule rule) => IsOn(rule.Id);

    /// <summary>True when something that is not a rule of the vendor is in force.</summary>
    public bool IsOn(string id) => !disabled.Contains(id);
}
