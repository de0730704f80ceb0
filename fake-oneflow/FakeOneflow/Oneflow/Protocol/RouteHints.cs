using OneflowFake.Server.Routing;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>Says what is likely wrong with a request that no operation serves.</summary>
internal static class RouteHints
{
    /// <summary>The prefix of the paths of the API.</summary>
    public const string Prefix = "/v1";

    public static RuleViolation Explain(RouteTable<Operation> routes, string method, string path, Func<string, string, string?> hint)
    {
        var below = Below(path);
        var methods = below is null ? [] : routes.RoutesAt(below).Select(operation => operation.Method).ToList();
        if (methods.Count == 0)
            return new(RouteRules.Unknown, ParameterProblems.None) { Detail = Unknown(routes, method, path, below, hint) };

        var known = string.Join(" and ", methods);
        if (UnservedOperations.Explain(method, below!) is { } unserved)
            return new(RouteRules.Method, ParameterProblems.None) { Detail = $"{unserved} This path takes {known}." };

        var detail = method == "POST" && below!.TrimEnd('/') == "/contracts"
            ? "Contracts are created by POST /v1/contracts/create; /v1/contracts only lists them, by GET."
            : $"This path takes {known}, and the request was {method}.";
        return new(RouteRules.Method, ParameterProblems.None) { Detail = detail };
    }

    private static string Unknown(
        RouteTable<Operation> routes, string method, string path, string? below, Func<string, string, string?> hint)
    {
        if (below is not null && Below(below) is not null)
            return "The path begins with /v1 twice: the base URL already ends in /v1.";

        if (below is not null
            && below.Contains("/parties/", StringComparison.Ordinal) && below.Contains("/access_link", StringComparison.Ordinal))
        {
            return "The path of an access link has no parties in it: "
                + "POST /v1/contracts/{contract_id}/participants/{participant_id}/access_link.";
        }

        if (below is not null && UnservedOperations.Explain(method, below) is { } unserved)
            return unserved;

        if (hint(method, path) is { } control)
            return control;

        foreach (var (repaired, reason) in Repair(path))
        {
            if (Below(repaired) is { } part && routes.RoutesAt(part).Count > 0)
                return $"{reason}: send {method} {repaired}, with a base URL that ends in /v1.";
        }

        return below is null
            ? "No operation has this path. The API lives below /v1, so the base URL ends in /v1."
            : "No operation of this fake has this path. Check its spelling against openapi/oneflow.yaml, which lists what is served.";
    }

    private static IEnumerable<(string Path, string Reason)> Repair(string path)
    {
        var single = path;
        while (single.Contains("//", StringComparison.Ordinal))
            single = single.Replace("//", "/", StringComparison.Ordinal);
        var lower = path.ToLowerInvariant();

        yield return (Prefix + path, "The path lacks its prefix");
        yield return (single, "The path has two slashes in a row, as when a base URL and a path are joined that both have one");
        yield return (lower, "Paths are in lower case");
        yield return (Prefix + lower, "The path lacks its prefix, and paths are in lower case");
        yield return (Prefix + single, "The path lacks its prefix, and has two slashes in a row");
    }

    /// <summary>The part of a path below the API's prefix; null when it does not have the prefix.</summary>
    public static string? Below(string path) =>
        path == Prefix || path.StartsWith(Prefix + "/", StringComparison.Ordinal) ? path[Prefix.Length..] : null;
}
