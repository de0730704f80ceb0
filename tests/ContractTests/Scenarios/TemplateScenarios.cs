using ApiWrappers;
using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class TemplateScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new("listTemplates", 200, "sorted", "docs/sorting", Documented,
            _ => Task.FromResult(List(limit: 2, sort: Sort.ByDescending(TemplateSortKey.Name)))),
        new("listTemplates", 400, "offset-below-range", "docs/pagination", Inferred, _ => Task.FromResult(List(offset: -1))),
        .. Unauthorized.ByToken("listTemplates", ListAs),
        .. Unauthorized.ByUser("listTemplates", ListAs),
    ];

    private static Call List(int? limit = null, int? offset = null, Sort<TemplateSortKey>? sort = null)
        => Call.Of(client => client.Templates.TryListTemplatesAsync(limit, offset, sort: sort),
            client => client.Templates.ListTemplatesAsync(limit, offset, sort: sort));

    private static Call ListAs(string email)
        => Call.Of(client => client.AsUser(email).Templates.TryListTemplatesAsync(),
            client => client.AsUser(email).Templates.ListTemplatesAsync());
}
