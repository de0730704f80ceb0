using System.Text.RegularExpressions;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>
/// Keeps the responses whose statuses can be received: <c>200</c>, <c>2XX</c>, <c>default</c>. Interim ones (1xx) never
/// reach a caller.
/// </summary>
internal sealed partial class StatusPass : SpecPass
{
    public override void Run(SpecContext context)
    {
        foreach (var operation in context.Operations)
        {
            var responses = References.Follow(context, operation.Node["responses"], out _) ?? operation.Node["responses"];
            if (!responses.IsMap)
                continue;

            var kept = SpecNode.Map(responses.Place);
            foreach (var (status, response) in responses.Members)
            {
                var plain = status.Equals("default", StringComparison.OrdinalIgnoreCase) ? "default" : status.Trim().ToUpperInvariant();
                if (!Status().IsMatch(plain))
                    context.Note("OPENAPI020", response.Place,
                        $"'{status}' of {operation.Title} is not a status, so its response is ignored. Write three digits, a range "
                        + "such as 4XX, or default.");
                else if (plain[0] != '1' && !kept.Has(plain))
                    kept.Set(plain, response);
            }

            operation.Node.Set("responses", kept);
        }
    }

    [GeneratedRegex("^([1-5]([0-9][0-9]|XX)|default)$")]
    private static partial Regex Status();
}
