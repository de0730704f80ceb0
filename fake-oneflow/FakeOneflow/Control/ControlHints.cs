using OneflowFake.Server;
using OneflowFake.Server.Routing;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Control;

/// <summary>Says what is likely wrong with a request that the control API does not serve, or that misses it.</summary>
internal static class ControlHints
{
    /// <summary>Where a request outside of the control API was probably meant to go; null when not there.</summary>
    public static string? Explain(string method, string path)
    {
        var at = path.IndexOf(ControlApi.Path, StringComparison.OrdinalIgnoreCase);
        if (at > 0)
            return $"The control API is not below /v1 but beside it: send {method} {path[at..]}.";

        if (at == 0)
            return $"Paths are in lower case: send {method} {path.ToLowerInvariant()}.";

        return ControlApi.Routes.RoutesAt(path).Any(route => route.Template.StartsWith("/tenants", StringComparison.Ordinal))
            ? $"The control API lives below {ControlApi.Path}: send {method} {ControlApi.Path}{path}."
            : null;
    }

    /// <summary>What is likely wrong with a request inside of the control API.</summary>
    /// <param name="routes">What it serves.</param>
    /// <param name="method">Method of the request.</param>
    /// <param name="path">Path below that of the control API.</param>
    public static string Explain(RouteTable<ControlRoute> routes, string method, string path)
    {
        var here = routes.RoutesAt(path);
        if (here.Count > 0)
            return $"This path takes {string.Join(" and ", here.Select(route => route.Method))}, and the request was {method}.";

        return routes.RoutesAt(path.ToLowerInvariant()).Count > 0
            ? $"Paths are in lower case: send {method} {ControlApi.Path}{path.ToLowerInvariant()}."
            : $"This path is not part of the control API.{Nearest(method, path)} GET {ControlApi.Path}/openapi.yaml describes all of it.";
    }

    private static string Nearest(string method, string path)
    {
        var wanted = $"{method} {path}";
        return NearestNames.Of(wanted, ControlRoutes.All.Select(route => $"{route.Method} {route.Template}")) is [var near]
            ? $" Did you mean {near.Replace(" /", $" {ControlApi.Path}/", StringComparison.Ordinal)}?"
            : "";
    }
}
