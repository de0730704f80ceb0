using OneflowFake.Server;
using OneflowFake.Server.Routing;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Control;

/// <summary>The routes of the control API, and what is likely wrong with a request that they do not serve.</summary>
internal sealed class ControlHints(IReadOnlyList<ControlRoute> all)
{
    public RouteTable<ControlRoute> Routes { get; } = new(all);

    /// <summary>The operation that a request outside of the control API probably meant; null when there is none.</summary>
    public string? Explain(string method, string path)
    {
        var at = path.IndexOf(ControlRoute.Path, StringComparison.OrdinalIgnoreCase);
        if (at > 0)
            return $"The control API is not below /v1 but beside it: send {method} {path[at..]}.";

        if (at == 0)
            return $"Paths are in lower case: send {method} {path.ToLowerInvariant()}.";

        return Routes.RoutesAt(path).Any(route => route.Template.StartsWith("/tenants", StringComparison.Ordinal))
            ? $"The control API lives below {ControlRoute.Path}: send {method} {ControlRoute.Path}{path}."
            : null;
    }

    /// <summary>The probable mistake of a request inside of the control API.</summary>
    /// <param name="method">Method of the request.</param>
    /// <param name="path">Path below that of the control API.</param>
    public string ExplainInside(string method, string path)
    {
        var here = Routes.RoutesAt(path);
        if (here.Count > 0)
            return $"This path takes {string.Join(" and ", here.Select(route => route.Method))}, and the request was {method}.";

        return Routes.RoutesAt(path.ToLowerInvariant()).Count > 0
            ? $"Paths are in lower case: send {method} {ControlRoute.Path}{path.ToLowerInvariant()}."
            : $"This path is not part of the control API.{Nearest(method, path)} GET {ControlRoute.Path}/openapi.yaml describes all of it.";
    }

    private string Nearest(string method, string path)
    {
        var wanted = $"{method} {path}";
        return NearestNames.Of(wanted, all.Select(route => $"{route.Method} {route.Template}")) is [var near]
            ? $" Did you mean {near.Replace(" /", $" {ControlRoute.Path}/", StringComparison.Ordinal)}?"
            : "";
    }
}
