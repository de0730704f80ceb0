namespace OneflowFake.Oneflow.Protocol;

/// <summary>Operations that clients of third parties call and no page of the vendor describes, which are not served.</summary>
internal static class UnservedOperations
{
    private const string Contract = "/contracts/*";

    private static readonly (string Method, string Path, string Instead)[] Known =
    [
        ("POST", $"{Contract}/copy", "Create another contract from the same template, by POST /v1/contracts/create."),
        ("POST", $"{Contract}/decline",
            "Let a participant decline by POST /_fake/tenants/{id}/contracts/{contract_id}/participants/{participant_id}/decline."),
        ("POST", $"{Contract}/mark_as_signed",
            "Let participants sign by POST /_fake/tenants/{id}/contracts/{contract_id}/participants/{participant_id}/sign."),
        ("GET", "/folders", "A contract has its folder in _private.folder."),
        ("GET", "/tags/*", "GET /v1/tags lists them."),
        ("PUT", "/tags/*", "POST /v1/tags creates one."),
        ("DELETE", "/tags/*", "PUT /v1/contracts/{contract_id} with tags takes it off a contract."),
        ("GET", $"{Contract}/files/*/download", "GET /v1/contracts/{contract_id}/files/{file_id}?download=true leads to the file."),
        ("GET", $"{Contract}/logs", "GET /v1/contracts/{contract_id}/events lists what happened to a contract."),
        ("GET", "/logs", "GET /_fake/tenants/{id}/journal has the calls."),
    ];

    /// <summary>The reason why a request is not served, and what to use instead; null when it is none of these.</summary>
    /// <param name="method">Method of the request.</param>
    /// <param name="below">Path below that of the API.</param>
    public static string? Explain(string method, string below)
    {
        var segments = below.TrimEnd('/').Split('/');
        foreach (var (known, path, instead) in Known)
        {
            if (known == method && Fits(path.Split('/'), segments))
                return $"Clients of third parties call {method} {path.Replace("*", "{id}", StringComparison.Ordinal)}, but no page "
                    + $"describes it, so this fake does not serve it. {instead}";
        }

        return null;
    }

    private static bool Fits(string[] template, string[] segments) =>
        template.Length == segments.Length
            && template.Zip(segments).All(pair => pair.First == "*" ? pair.Second.Length > 0 : pair.First == pair.Second);
}
