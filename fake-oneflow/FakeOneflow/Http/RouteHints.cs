namespace FakeOneflow.Http;

/// <summary>Says what is likely wrong with a request that no operation serves.</summary>
internal static class RouteHints
{
    private const string Prefix = "/v1";

    public static Refusal Explain(RouteTable<Operation> routes, string method, string path)
    {
        var below = Below(path);
        var methods = below is null ? [] : routes.RoutesAt(below).Select(operation => operation.Method).ToList();
        if (methods.Count == 0)
            return new(RouteRules.Unknown, ParameterProblems.None) { Detail = Unknown(routes, method, path, below) };

        var known = string.Join(" and ", methods);
        var detail = method == "POST" && below!.TrimEnd('/') == "/contracts"
            ? "Contracts are created by POST /v1/contracts/create; /v1/contracts only lists them, by GET."
            : $"This path takes {known}, and the request was {method}.";
        return new(RouteRules.Method, ParameterProblems.None) { Detail = detail };
    }

    private static string Unknown(RouteTable<Operation> routes, string method, string path, string? below)
    {
        if (below is null)
        {
            return routes.Match(method, path) is null
                ? "No operation has this path. The API lives below /v1, so the base URL ends in /v1."
                : $"The path lacks its prefix: send {method} /v1{path}, with a base URL that ends in /v1.";
        }

        if (Below(below) is not null)
            return "The path begins with /v1 twice: the base URL already ends in /v1.";

        if (below.Contains("/parties/", StringComparison.Ordinal) && below.Contains("/access_link", StringComparison.Ordinal))
        {
            return "The path of an access link has no parties in it: "
                + "POST /v1/contracts/{contract_id}/participants/{participant_id}/access_link.";
        }

        return "No operation of this fake has this path. Check its spelling against openapi/oneflow.yaml, which lists what is served.";
    }

    /// <summary>The part of a path below the API's prefix; null when it does not have the prefix.</summary>
    public static string? Below(string path) =>
        path == Prefix || path.StartsWith(Prefix + "/", StringComparison.Ordinal) ? path[Prefix.Length..] : null;
}
