namespace OneflowFake.Server.Routing;

/// <summary>Routes by method and path. Literal segments win over those that vary.</summary>
internal sealed class RouteTable<TRoute>
    where TRoute : IRoute
{
    private readonly List<SplitRoute> _routes = [];

    public RouteTable(IEnumerable<TRoute> routes)
    {
        List<SplitRoute> unsorted = [.. routes.Select(route => new SplitRoute(route, Split(route.Template)))];
        // By hand, as what sorts pairs and numbers is not compiled ahead, and would be a part of every start.
        for (var variables = 0; _routes.Count < unsorted.Count; variables++)
            _routes.AddRange(unsorted.FindAll(route => route.Segments.Count(IsVariable) == variables));
    }

    /// <summary>The route of a request. HEAD has the routes of GET.</summary>
    public RouteMatch<TRoute>? Match(string method, string path)
    {
        if (method == "HEAD")
            method = "GET";
        var segments = Split(path);
        foreach (var route in _routes)
        {
            if (route.Route.Method == method && Fits(route.Segments, segments))
                return new(route.Route, Values(route, segments));
        }

        return null;
    }

    /// <summary>The routes of a path, by any method; empty when it has none.</summary>
    public IReadOnlyList<TRoute> RoutesAt(string path)
    {
        var segments = Split(path);
        return [.. _routes.Where(route => Fits(route.Segments, segments)).Select(route => route.Route)];
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

    private static Dictionary<string, string> Values(SplitRoute route, string[] segments)
    {
        var values = new Dictionary<string, string>();
        for (var i = 0; i < segments.Length; i++)
        {
            if (route.Names[i] is { } name)
                values[name] = segments[i];
        }

        return values;
    }

    private static bool IsVariable(string segment) => segment.StartsWith('{');

    private sealed record SplitRoute(TRoute Route, string[] Segments)
    {
        /// <summary>The names of the segments that vary; null for the others.</summary>
        public string?[] Names { get; } = Array.ConvertAll(Segments, segment => IsVariable(segment) ? segment[1..^1] : null);
    }
}
