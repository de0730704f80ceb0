using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>Checks the extension that gives an operation a second method, which streams the content that a parameter asks for.</summary>
internal sealed class DownloadPass : SpecPass
{
    public override void Run(SpecContext context)
    {
        foreach (var operation in context.Operations)
        {
            var download = operation.Node["x-aw-download"];
            if (download.Exists && Problem(context, operation, download) is { } problem)
                context.Fail("OPENAPI033", download.Place,
                    $"{problem} Correct it there, or remove the x-aw-download of {operation.Title}.");
        }
    }

    private static string? Problem(SpecContext context, SpecOperation operation, SpecNode download)
    {
        var method = download["method"].Text ?? "";
        if (method.Length == 0 || CSharpName.Pascal(method) != method || !char.IsLetter(method[0]))
            return $"'{method}' is not the name of a method: write one in Pascal case without Async, such as DownloadInvoice, as 'method'.";
        if (context.Operations.Any(other => other.MethodName == method))
            return $"'{method}' is the name of an operation's method already.";
        if (string.IsNullOrWhiteSpace(download["summary"].Text))
            return "It has no 'summary'.";

        var parameter = download["parameter"].Text;
        if (!operation.Node["parameters"].Items.Any(item => item["in"].Text == "query" && item["name"].Text == parameter))
            return $"'{parameter}' is not the name of a parameter of the query: write that of a boolean one as 'parameter'.";

        return operation.Node["requestBody"].Exists ? "An operation with a body has no second method." : null;
    }
}
