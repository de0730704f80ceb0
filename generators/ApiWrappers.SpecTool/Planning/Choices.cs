namespace ApiWrappers.SpecTool.Planning;

/// <summary>Classes of which a property says which one a value has.</summary>
internal static class Choices
{
    /// <summary>Finds the classes that a property distinguishes, after all are planned.</summary>
    /// <param name="plans">All classes.</param>
    /// <param name="named">Those of schemas with a name, by that name.</param>
    public static void Plan(IReadOnlyList<ClassPlan> plans, IReadOnlyDictionary<string, ClassPlan> named)
    {
        foreach (var plan in plans)
        {
            foreach (var above in plan.Line.Skip(1))
                above.Derived.Add(plan);
        }

        foreach (var plan in plans.Where(
            plan => plan.Derived.Count > 0 && plan.Node["discriminator"]["propertyName"].Text is { Length: > 0 }))
            Choose(plan, named);
    }

    private static void Choose(ClassPlan plan, IReadOnlyDictionary<string, ClassPlan> named)
    {
        plan.Discriminator = plan.Node["discriminator"]["propertyName"].Text!;
        var taken = new HashSet<ClassPlan>();
        foreach (var (value, target) in plan.Node["discriminator"]["mapping"].Members)
        {
            var type = target.Text is { } key && named.TryGetValue(key, out var found) ? found : null;
            if (type is null || !plan.Derived.Contains(type))
                continue;
            taken.Add(type);
            plan.Cases.Add((value, type));
        }

        foreach (var (key, type) in named.Where(pair => plan.Derived.Contains(pair.Value) && taken.Add(pair.Value)))
        {
            if (plan.Cases.All(one => one.Value != key))
                plan.Cases.Add((key, type));
        }

        plan.Unknown = "Unknown" + plan.Name;

        // The converter writes the property itself.
        foreach (var one in plan.Derived.Append(plan))
            one.Properties.RemoveAll(property => property.JsonName == plan.Discriminator);
    }
}
