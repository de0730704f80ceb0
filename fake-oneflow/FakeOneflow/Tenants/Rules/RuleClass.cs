using System.Diagnostics.CodeAnalysis;

namespace OneflowFake.Tenants.Rules;

/// <summary>A class that declares rules. A rule is the property that declares it, so that none can be forgotten in a list.</summary>
internal sealed class RuleClass([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type declaring)
{
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
    private readonly Type _declaring = declaring;

    public IReadOnlyList<Rule> Rules =>
    [
        .. _declaring.GetProperties()
            .Where(property => property.PropertyType == typeof(Rule))
            .Select(property => (Rule)property.GetValue(null)!),
    ];
}
