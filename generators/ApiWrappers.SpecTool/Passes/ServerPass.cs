using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>States the server on an operation that is not sent to the server of the others.</summary>
internal sealed class ServerPass : SpecPass
{
    public override void Run(SpecContext context)
    {
        var roots = context.Root["servers"].Items.Select(Url).ToList();
        foreach (var operation in context.Operations)
        {
            var servers = operation.Node["servers"].Count > 0 ? operation.Node["servers"] : operation.PathItem["servers"];
            if (servers.Count == 0 || servers.Items.Select(Url).Any(url => roots.Contains(url) || (roots.Count == 0 && url == "/")))
                continue;

            var root = roots.FirstOrDefault(url => Uri.TryCreate(url, UriKind.Absolute, out var absolute)
                && absolute.Scheme.StartsWith("http", StringComparison.Ordinal));
            var url = Url(servers.Items[0]);
            if (root is not null && Uri.TryCreate(new Uri(root), url, out var joined))
                url = joined.AbsoluteUri;
            if (Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal))
                operation.Node.Set("x-aw-server", SpecNode.Of(absolute.AbsoluteUri, servers.Place));
            else
                context.Note("OPENAPI029", servers.Place,
                    $"the server '{url}' of {operation.Title} is not an absolute URL, so the operation goes to the base address. Name "
                    + "it in full with an Overlay.");
        }
    }

    /// <summary>The URL of a server, its variables at their defaults.</summary>
    public static string Url(SpecNode server)
    {
        var url = server["url"].Text ?? "";
        foreach (var (name, variable) in server["variables"].Members)
            url = url.Replace("{" + name + "}",
                variable["default"].Text ?? (variable["enum"].Count > 0 ? variable["enum"].Items[0].Text : null) ?? "",
                StringComparison.Ordinal);
        return url;
    }
}
