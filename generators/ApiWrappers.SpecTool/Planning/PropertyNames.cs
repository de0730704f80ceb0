using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>The names of the properties of a class.</summary>
internal static class PropertyNames
{
    // Members that every class has, and a type that attributes on properties use.
    private static readonly string[] Reserved =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "JsonIgnoreCondition", "MemberwiseClone", "ReferenceEquals", "ToString",
        "UnknownMembers",
    ];

    /// <summary>Names the properties of a class.</summary>
    /// <param name="plan">The class.</param>
    /// <param name="own">Its properties.</param>
    /// <param name="inherited">The properties that it derives.</param>
    /// <param name="above">The names that those have.</param>
    public static Dictionary<string, string> Of(
        ClassPlan plan,
        IReadOnlyList<KeyValuePair<string, SpecNode>> own,
        IReadOnlyDictionary<string, SpecNode?> inherited,
        IReadOnlySet<string> above)
    {
        var nodes = own.ToDictionary(pair => pair.Key, pair => (SpecNode?)pair.Value, StringComparer.Ordinal);
        var names = new NameSet(
            StringComparer.Ordinal, [.. Reserved, plan.Name, .. above, .. inherited.Select(pair => Plain(pair.Key, pair.Value))]);
        var taken = names.TakeAll([.. nodes.Keys], name => Plain(name, nodes[name]), name => Other(name, Plain(name, nodes[name])));

        // An optional list is kept under its name and OrAbsent.
        HashSet<string> all = [.. taken.Values, .. above];
        foreach (var (jsonName, name) in taken.Where(pair => above.Contains(pair.Value + "OrAbsent")
            || (pair.Value.EndsWith("OrAbsent", StringComparison.Ordinal) && all.Contains(pair.Value[..^8]))).ToList())
            taken[jsonName] = names.Take(name + "Value", name + "Value", jsonName);
        return taken;
    }

    private static string Plain(string name, SpecNode? node)
        => node?["x-aw-name"].Text is { } own && CSharpName.IsIdentifier(own) ? own : CSharpName.Identifier(Signed(name), "Empty");

    private static string Signed(string name) =>
        name.Length > 1 && char.IsAsciiDigit(name[1]) && name[0] is '+' or '-' ? (name[0] == '+' ? "Plus" : "Minus") + name[1..] : name;

    private static string Other(string name, string plain)
    {
        var spelled = CSharpName.Spelled(name);
        return spelled.Length > 0 && spelled != plain && char.IsLetter(spelled[0]) && !plain.EndsWith(spelled, StringComparison.Ordinal)
            && name.Any(sign => !char.IsLetterOrDigit(sign) && sign is not ('_' or '-' or ' ' or '.'))
            ? spelled
            : plain + "Value";
    }
}
