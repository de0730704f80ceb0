using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>Names the property of the client that has an operation, after its first tag or the first word of its path.</summary>
internal sealed class ResourceNamePass : SpecPass
{
    // Members of every client, and of every object; and Http, since there is an HttpClient.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Credentials", "Default", "Equals", "Finalize", "GetHashCode", "GetType", "Http", "MemberwiseClone", "Options", "Pipeline",
        "ReferenceEquals", "ToString", "With",
    };

    public override void Run(SpecContext context)
    {
        var client = context.Options.Client ?? CSharpName.Pascal(context.Options.Namespace.Split('.')[^1]) + "Client";
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var plain = context.Operations.Select(Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var operation in context.Operations)
        {
            var name = Name(operation);

            // The class of IFoo would be named like the interface of Foo.
            if (name[0] is 'I' or 'i' && plain.Contains(name[1..]))
                name += "Resource";
            if (client.Equals(name + "Client", StringComparison.OrdinalIgnoreCase)
                || client.Equals(name, StringComparison.OrdinalIgnoreCase))
                name += "Resource";
            spellings.TryAdd(name, name);
            operation.Resource = spellings[name];
        }
    }

    private static string Name(SpecOperation operation)
    {
        var tag = operation.Node["tags"] is { Count: > 0 } tags ? tags.Items[0].Text : null;
        var name = CSharpName.Pascal(tag ?? "");
        if (name.Length == 0)
            name = CSharpName.Pascal(FirstWord(operation.Route));
        if (name.Length == 0)
            name = "Root";
        if (!char.IsLetter(name[0]))
            name = "_" + name;
        return Reserved.Contains(name) || IsTier(name) ? name + "Resource" : name;
    }

    // AsUser and the like are methods of a client with tiers.
    private static bool IsTier(string name) => name.Length > 2 && name.StartsWith("As", StringComparison.Ordinal) && char.IsUpper(name[2]);

    private static string FirstWord(string route)
        => route.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(part => !part.StartsWith('{') && !IsPrefix(part)) ?? "";

    private static bool IsPrefix(string part)
        => part.Equals("api", StringComparison.OrdinalIgnoreCase)
            || (part.Length > 1 && part[0] is 'v' or 'V' && part[1..].All(character => char.IsAsciiDigit(character) || character == '.'));
}
