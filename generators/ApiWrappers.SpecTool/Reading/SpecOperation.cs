namespace ApiWrappers.SpecTool.Reading;

/// <summary>An operation: a method on a path.</summary>
internal sealed class SpecOperation(SpecDocument spec, string route, string method, SpecNode node, SpecNode path)
{
    public SpecNode Node => node;

    /// <summary>How a person would name it: <c>GET /orders</c>.</summary>
    public string Title { get; } = $"{method.ToUpperInvariant()} {route}";

    public string? Id => node["operationId"].Text;

    /// <summary>The first tag, the only one that decides where the operation goes.</summary>
    public SpecNode? Tag => node["tags"].Items.FirstOrDefault();

    /// <summary>The parameters of the operation and of its path, at the place where each is written or referred to.</summary>
    public IReadOnlyList<SpecParameter> Parameters { get; } = [.. Merge(spec, node, path)];

    /// <summary>The body of the request, resolved.</summary>
    public SpecNode RequestBody => spec.Resolve(node["requestBody"]).At(node["requestBody"].Path);

    /// <summary>The responses by status, resolved; extensions left out.</summary>
    public IEnumerable<(string Status, SpecNode Node)> Responses
        => from member in node["responses"].Members
           where !member.Name.StartsWith("x-", StringComparison.Ordinal)
           select (member.Name, spec.Resolve(member.Node).At(member.Node.Path));

    // A parameter of the operation replaces one of the path that has the same name and location.
    private static IEnumerable<SpecParameter> Merge(SpecDocument spec, SpecNode node, SpecNode path)
    {
        var own = node["parameters"].Items.Select(item => new SpecParameter(item, spec.Resolve(item))).ToList();
        return own.Concat(path["parameters"].Items
            .Select(item => new SpecParameter(item, spec.Resolve(item)))
            .Where(inherited => !own.Any(parameter => parameter.Name == inherited.Name && parameter.Location == inherited.Location)));
    }
}
