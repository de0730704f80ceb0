using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>An open enumeration.</summary>
internal sealed class EnumPlan(string name, SpecNode node) : TypePlan(name, node)
{
    // Members that every enumeration has.
    private static readonly string[] Reserved =
    [
        "Clone", "Equals", "Finalize", "From", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString",
        "Value", "Values",
    ];

    /// <summary>The values, each with its constant and meaning.</summary>
    public IReadOnlyList<(string Name, string Value, string? Description)> Values { get; } = [.. Read(name, node)];

    private static IEnumerable<(string Name, string Value, string? Description)> Read(string name, SpecNode node)
    {
        var values = node["enum"].Items.Select(value => value.Text ?? "").Distinct().ToList();
        var given = node["x-aw-enumNames"].Items.Select(item => item.Text).ToList();
        var descriptions = node["x-aw-enumDescriptions"].Items.Select(item => item.Text).ToList();
        var names = new NameSet(StringComparer.Ordinal, [.. Reserved, name])
            .TakeAll(values, value => Named(value, values, given), value => Other(Named(value, values, given), value));
        return values.Select((value, index) => (names[value], value, descriptions.ElementAtOrDefault(index)));
    }

    private static string Named(string value, List<string> values, List<string?> given)
    {
        if (given.Count == values.Count && given[values.IndexOf(value)] is { } own && CSharpName.IsIdentifier(own))
            return own;

        var sign = value.Length > 1 && char.IsAsciiDigit(value[1]) ? value[0] : ' ';
        var text = sign switch { '-' => "Minus" + value[1..], '+' => "Plus" + value[1..], _ => value };
        return CSharpName.Identifier(text, "Empty");
    }

    private static string Other(string name, string value)
    {
        var spelled = CSharpName.Spelled(value);
        return spelled.Length > 0 && spelled != name && char.IsLetter(spelled[0]) ? spelled : name + "Value";
    }
}
