namespace FakeOneflow.Rules;

/// <summary>Which rules are in force. All of them, unless a test has switched some off to falsify them.</summary>
internal sealed class RuleSwitches(IReadOnlySet<string> disabled)
{
    public bool IsOn(Rule rule) => !disabled.Contains(rule.Id);
}
