namespace ApiWrappers.SpecTool.Passes;

/// <summary>Checks the extension that overrides the retry safety of an HTTP method.</summary>
internal sealed class RetryPass : SpecPass
{
    public override void Run(SpecContext context)
    {
        foreach (var retry in context.Operations.Select(operation => operation.Node["x-aw-retry"])
            .Where(retry => retry.Exists && retry.Text is not ("never" or "idempotent" or "safe")))
            context.Fail("OPENAPI028", retry.Place,
                $"'{retry.Text}' is not a retry safety. Write 'never', 'idempotent' or 'safe', or omit it: the HTTP method then "
                + "decides.");
    }
}
