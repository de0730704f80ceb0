using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.TemplateTypes;

/// <summary>Finds the template type that a path names.</summary>
internal static class TemplateTypeLookup
{
    public static OperationResult? Find(ApiCall call, out TemplateType type)
    {
        var id = call.Id("template_type_id");
        var found = call.Tenant.Oneflow.TemplateTypes.FirstOrDefault(candidate => candidate.Id == id);
        type = found!;
        // The page about getting one lists no 404.
        var isHidden = call.Operation.Id == OperationIds.GetTemplateType;
        return call.RespondIfMissing(found, isHidden ? TemplateTypeRules.NotAccessible : TemplateTypeRules.Unknown);
    }
}
