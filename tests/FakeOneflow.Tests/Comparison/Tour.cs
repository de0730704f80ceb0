namespace OneflowFake.Tests.Comparison;

/// <summary>Reads all that an account of Oneflow has, and meets refusals of several kinds.</summary>
internal static class Tour
{
    private static readonly string[] OfContracts =
        ["", "/parties", "/data_fields", "/product_groups", "/products", "/comments", "/files", "/files/1", "/events"];

    public static async Task RunAsync(RunningComparison comparison)
    {
        var account = comparison.Account;
        foreach (var (state, id) in account.Contracts)
        {
            foreach (var part in OfContracts)
                await GetAsync($"contracts/{id}{part}");
            foreach (var (list, kind) in (
                (string, string)[])[("parties", "parties"), ("product_groups", "product_groups"), ("products", "products"),
                ("comments", "comments"), ("events", "events")])
            {
                var first = (await account.SendAsync("GET", $"v1/contracts/{id}/{list}")).GetProperty("data")[0].GetProperty("id")
                    .GetInt64();
                await GetAsync($"contracts/{id}/{kind}/{first}");
            }
        }

        foreach (var path in (string[])
            ["", "ping", "accounts/me", "users", "workspaces", $"workspaces/{account.WorkspaceId}", "templates",
                $"templates/{account.TemplateId}",
             "template_types", "contacts", "tags", "webhooks", "contracts", "contracts?limit=1&offset=1",
                 $"contracts?filter[workspace_id]={account.WorkspaceId}",
             $"helpers/contract_create_data?workspace_id={account.WorkspaceId}"])
            await GetAsync(path);

        // Refused in the same way.
        foreach (var path in (string[])["contracts/1", "contracts/none", "contracts?limit=0", "contracts?nothing=1", "nowhere",
            "contracts/1/parties/1", "webhooks/1"])
            await GetAsync(path);
        foreach (var token in (string[])["", "short", new('a', 40)])
            (await comparison.SendAsync("GET", "contracts", null, [("x-oneflow-api-token", token)])).Dispose();
        (await comparison.SendAsync(
            "GET", "contracts", null, [("x-oneflow-api-token", account.Token), ("x-oneflow-user-email", "stranger@elsewhere.example")]))
            .Dispose();

        async Task GetAsync(string path) => (await comparison.SendAsync("GET", path)).Dispose();
    }
}
