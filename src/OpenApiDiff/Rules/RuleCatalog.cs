using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace OpenApiDiff.Rules;

/// <summary>All rules.</summary>
public static class RuleCatalog
{
    /// <summary>The rules, each under the heading of its group, in the order in which they are documented.</summary>
    public static IReadOnlyList<(string Group, IReadOnlyList<Rule> Rules)> Groups { get; } =
    [
        ("The whole spec", Read(typeof(DocumentRules))),
        ("Operations", Read(typeof(OperationRules))),
        ("Credentials", Read(typeof(SecurityRules))),
        ("Parameters", Read(typeof(ParameterRules))),
        ("Request bodies", Read(typeof(RequestBodyRules))),
        ("Responses", Read(typeof(ResponseRules))),
        ("What is sent", Read(typeof(RequestRules))),
        ("Limits of what is sent", Read(typeof(RequestLimitRules))),
        ("What is read", Read(typeof(ReadingRules))),
        ("Types", Read(typeof(TypeRules))),
        ("Unions", Read(typeof(UnionRules))),
        ("Documentation", Read(typeof(DocumentationRules))),
    ];

    /// <summary>The rules, without their groups.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. Groups.SelectMany(group => group.Rules)];

    // A rule is the field that declares it, so that none is forgotten in a list.
    private static Rule[] Read([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type group) =>
        [.. group.GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (Rule)field.GetValue(null)!)];
}
