using ApiWrappers;
using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class ListContractsScenarios
{
    private const string Id = "listContracts";

    public static IEnumerable<Scenario> All =>
    [
        new(Id, 200, "empty", "docs/pagination", Documented, _ => Task.FromResult(List())),
        new(Id, 200, "second-page-of-three", "docs/pagination", Documented, async fixture =>
        {
            for (var number = 0; number < 3; number++)
                await fixture.DraftAsync();
            return List(limit: 1, offset: 1);
        }),
        new(Id, 200, "past-the-end", "docs/pagination", Documented, async fixture =>
        {
            await fixture.DraftAsync();
            return List(offset: 5);
        }),
        new(Id, 400, "limit-above-range", "docs/pagination", Inferred, _ => Task.FromResult(List(limit: 101)))
        {
            Rule = "limit-out-of-range",
        },
        new(Id, 400, "limit-zero", "docs/pagination", Inferred, _ => Task.FromResult(List(limit: 0))),
        new(Id, 400, "offset-above-range", "docs/pagination", Inferred, _ => Task.FromResult(List(offset: 19901)))
        {
            Rule = "offset-out-of-range",
        },
        new(Id, 400, "limit-not-a-number", "docs/pagination", Inferred, _ => Task.FromResult(List() with { Tamper = Query("limit=all") }))
        {
            Rule = "limit-not-a-number",
        },
        new(Id, 400, "offset-not-a-number", "docs/pagination", Inferred,
            _ => Task.FromResult(List() with { Tamper = Query("offset=one") }))
        {
            Rule = "offset-not-a-number",
        },
        new(Id, 400, "unknown-parameter", "notes-2026-11/A4", Inferred, _ => Task.FromResult(List() with { Tamper = Query("per_page=5") }))
        {
            Rule = "parameter-unknown",
        },
        new(Id, 400, "unknown-filter", "notes-2026-11/A4", Inferred,
            _ => Task.FromResult(List() with { Tamper = Query("filter[template_id]=1") })),
        new(Id, 400, "offset-twice", "docs/pagination", Inferred,
            _ => Task.FromResult(List() with { Tamper = Query("offset=1&offset=2") }))
        {
            Rule = "parameter-twice",
        },
        new(Id, 400, "unknown-state", "docs/filtering", Inferred,
            _ => Task.FromResult(List() with { Tamper = Query("filter[states]=draft,lost") }))
        {
            Rule = "filter-malformed",
        },
        new(Id, 400, "unknown-sort-key", "docs/sorting", Inferred, _ => Task.FromResult(List(sort: ContractSortKey.From("colour"))))
        {
            Rule = "sort-key-unknown",
        },
        .. Unauthorized.ByToken(Id, ListAs),
        .. Unauthorized.ByUser(Id, ListAs),
    ];

    private static Action<HttpRequestMessage> Query(string query) => request =>
        request.RequestUri = new Uri(request.RequestUri!, "?" + query);

    private static Call List(int? limit = null, int? offset = null, Sort<ContractSortKey>? sort = null)
        => Call.Of(client => client.Contracts.TryListContractsAsync(limit, offset, sort),
            client => client.Contracts.ListContractsAsync(limit, offset, sort));

    private static Call ListAs(string email)
        => Call.Of(client => client.AsUser(email).Contracts.TryListContractsAsync(),
            client => client.AsUser(email).Contracts.ListContractsAsync());
}
