using System.Diagnostics.CodeAnalysis;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Tenants.Vendors;

/// <summary>A resource of a vendor: its operations, and the classes that declare its rules.</summary>
/// <param name="operations">The operations, in the order of the vendor's document.</param>
internal sealed class Resource(params IReadOnlyList<Operation> operations)
{
    private readonly List<RuleClass> _classes = [];

    public IReadOnlyList<Operation> Operations => operations;

    /// <summary>The rules, in the order of their declaration. They are read late, since rules name operations.</summary>
    public IEnumerable<Rule> Rules => _classes.SelectMany(declaring => declaring.Rules);

    /// <summary>Adds a class: each of its public static properties of type <see cref="Rule"/> is a rule.</summary>
    public Resource With([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type declaring)
    {
        _classes.Add(new(declaring));
        return this;
    }
}
