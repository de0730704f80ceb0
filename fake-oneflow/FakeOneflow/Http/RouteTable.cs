namespace FakeOneflow.Http;

/// <summary>The operations by method and path. Literal segments win over those that vary.</summary>
internal sealed class RouteTable
{
    private readonly (Operation Operation, string[] Segments)[] _routes;

    public RouteTable(IEnumerable<Operation> operations) =>
        _routes =
        [
            .. operations
                .Select(operation => (operation, Segments: Split(operation.Template)))
                .OrderBy(route => route.Segments.Count(IsVariable)),
        ];

    public RouteMatch? Match(string method, string path)
    {
        var segments = Split(path);
        foreach (var (operation, template) in _routes)
        {
            if (operation.Method == method && Fits(template, segments))
                return new(operation, Values(template, segments));
        }

        return null;
    }

    /// <summary>The methods with which a path is served; empty when it is not served at all.</summary>
    public IReadOnlyList<Operation> OperationsAt(string path)
    {
        var segments = Split(path);
        return [.. _routes.Where(route => Fits(route.Segments, segments)).Select(route => route.Operation)];
    }

    // A trailing slash is accepted everywhere, as the vendor's own pages use both forms.
    private static string[] Split(string path)
    {
        var trimmed = path.EndsWith('/') ? path[..^1] : path;
        return trimmed.Length == 0 ? [] : trimmed[1..].Split('/');
    }

    private static bool Fits(string[] template, string[] segments)
    {
        if (template.Length != segments.Length)
            return false;

        for (var i = 0; i < template.Length; i++)
        {
            if (IsVariable(template[i]) ? segments[i].Length == 0 : template[i] != segments[i])
                return false;
        }

        return true;
    }

    private static Dictionary<string, string> Values(string[] template, string[] segments)
    {
        var values = new Dictionary<string, string>();
        for (var i = 0; i < template.Length; i++)
        {
            if (IsVariable(template[i]))
                values[template[i][1..^1]] = segments[i];
        }

        return values;
    }

    private static bool IsVariable(string segment) => segment.StartsWith('{');
}
