using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>A class.</summary>
internal sealed class ClassPlan(string name, SpecNode node) : TypePlan(name, node)
{
    /// <summary>The class that it derives from, whose properties are not repeated.</summary>
    public ClassPlan? Base { get; set; }

    /// <summary>The classes that derive from it, directly or not.</summary>
    public List<ClassPlan> Derived { get; } = [];

    public List<PropertyPlan> Properties { get; } = [];

    /// <summary>The C# names of its own properties by their JSON names; null while they are not decided.</summary>
    public IReadOnlyDictionary<string, string>? Names { get; set; }

    /// <summary>The JSON names of all properties that must be present, those that it derives included.</summary>
    public IReadOnlySet<string> Required { get; set; } = new HashSet<string>();

    /// <summary>The property that determines the class of a value; null when there is no choice.</summary>
    public string? Discriminator { get; set; }

    /// <summary>The class of values that are none of <see cref="Cases"/>; null when there is no choice.</summary>
    public string? Unknown { get; set; }

    /// <summary>The values of <see cref="Discriminator"/>; of several with one class, the first is its usual one.</summary>
    public List<(string Value, ClassPlan Type)> Cases { get; } = [];

    /// <summary>The class and those that it derives from.</summary>
    public IEnumerable<ClassPlan> Line
    {
        get
        {
            for (var plan = this; plan is not null; plan = plan.Base)
                yield return plan;
        }
    }
}
