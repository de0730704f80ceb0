using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Templates;

/// <summary>Rules about templates.</summary>
internal static class TemplateRules
{
    public static Rule Unknown { get; } = new(
        "template-id-unknown", 404, [OperationIds.GetTemplate], "docs/handling-errors-with-error-codes", Confidence.Inferred,
        "The account has no template with this id.");
}
