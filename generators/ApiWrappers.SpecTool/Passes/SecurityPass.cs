using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Passes;

/// <summary>
/// States on every operation which credentials it takes. An absent or empty list, or an empty alternative, means none.
/// </summary>
internal sealed class SecurityPass : SpecPass
{
    public override void Run(SpecContext context)
    {
        foreach (var operation in context.Operations)
        {
            var stated = operation.Node["security"].IsList ? operation.Node["security"] : context.Root["security"];
            var alternatives = stated.Items.Where(item => item.IsMap).Select(item => Sent(context, item)).ToList();
            if (alternatives.Count == 0)
                alternatives.Add(SpecNode.Map(operation.Node.Place));
            operation.Node.Set("security", SpecNode.List(operation.Node.Place, alternatives));
        }
    }

    // A certificate is shown by the connection, not by the request.
    private static SpecNode Sent(SpecContext context, SpecNode alternative)
    {
        var sent = SpecNode.Map(alternative.Place);
        foreach (var (name, scopes) in alternative.Members)
        {
            if (context.Root["components"]["securitySchemes"][name]["type"].Text != "mutualTLS")
                sent.Set(name, SpecNode.List(scopes.Place, scopes.Items.Where(scope => scope.Text is not null)));
        }

        return sent;
    }
}
