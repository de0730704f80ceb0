using FakeOneflow.Http;

namespace FakeOneflow.Templates;

/// <summary>The operations of the tag Templates.</summary>
internal static class TemplateEndpoints
{
    private static readonly SortKey<Template>[] SortKeys = [new("name", template => template.Name)];

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.ListTemplates, "GET", "/templates", UserEmail.Optional, List),
    ];

    private static Outcome List(ApiCall call) =>
        ListJson.Answer(call, call.Tenant.Templates, SortKeys, (json, template) => TemplateJson.Write(json, template, call));
}
