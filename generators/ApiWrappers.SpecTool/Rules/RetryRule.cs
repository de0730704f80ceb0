using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>What replaces the retry class of an operation's HTTP method is one that there is.</summary>
internal sealed class RetryRule : SpecRule
{
    private static readonly string[] Classes = ["never", "idempotent", "safe"];

    public override string Id => "OPENAPI028";

    public override string Title => "An x-retry of an operation is never, idempotent or safe.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
        => from operation in spec.Operations
           let retry = operation.Node["x-retry"]
           where retry.Exists && !Classes.Contains(retry.Text)
           select At(retry, $"'{retry.Text}' does not say when {operation.Title} may be sent a second time. Write 'never', 'idempotent' or 'safe', or leave it out: the HTTP method then says it.");
}
