namespace ApiWrappers.SpecTool.Passes;

/// <summary>Checks what replaces the retry class of an operation's HTTP method.</summary>
internal sealed class RetryPass : SpecPass
{
    public override void Run(SpecContext context)
    {
        foreach (var retry in context.Operations.Select(operation => operation.Node["x-aw-retry"]).Where(retry => retry.Exists && retry.Text is not ("never" or "idempotent" or "safe")))
            context.Fail("OPENAPI028", retry.Place, $"'{retry.Text}' does not say when the operation may be sent a second time. Write 'never', 'idempotent' or 'safe', or omit it: the HTTP method then says it.");
    }
}
