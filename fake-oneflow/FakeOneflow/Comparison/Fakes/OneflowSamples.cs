using System.Text.Json;
using System.Text.Json.Nodes;
using OneflowFake.Comparison.Http;

namespace OneflowFake.Comparison.Fakes;

/// <summary>
/// Fills an account of the fake with one of each kind, so that whatever a real account has, the fake has something like it to
/// compare with. No data of the real account are copied.
/// </summary>
internal static class OneflowSamples
{
    private static readonly string[] States = ["draft", "pending", "signed", "declined"];

    public static async Task FillAsync(FakeSide fake, FakeAccount account, IReadOnlyList<Header> admin, CancellationToken cancellation)
    {
        // The last template has most parts, and the newest contract is listed and so taken first where several are alike.
        foreach (var template in account.TemplateIds)
        {
            foreach (var state in States)
                await CreateContractAsync(template, state);
        }

        await CallAsync("POST", "/v1/contacts", Contact(account.WorkspaceId));
        await CallAsync("POST", "/v1/tags", """{"name":"Sample"}""");
        await CallAsync("POST", "/v1/webhooks", """{"callback_url":"http://127.0.0.1:9/","sign_key":"sample-sample-sample"}""");

        async Task CreateContractAsync(long template, string state)
        {
            var contract = await CallAsync("POST", "/v1/contracts/create", Contract(account.WorkspaceId, template));
            var id = contract.GetProperty("id").GetInt64();
            var groups = (await CallAsync("GET", $"/v1/contracts/{id}/product_groups", null)).GetProperty("data");
            if (groups.GetArrayLength() > 0)
                await CallAsync("POST", $"/v1/contracts/{id}/product_groups/{groups[0].GetProperty("id").GetInt64()}/products", Product);
            await CallAsync("POST", $"/v1/contracts/{id}/comments", """{"body":"Sample"}""");
            if (state == "draft")
                return;

            await CallAsync("POST", $"/v1/contracts/{id}/publish", """{"subject":"Sample","message":"Sample"}""");
            var signatories = Signatories(contract);
            var control = $"/_fake/tenants/{account.TenantId}/contracts/{id}/participants/";
            if (state == "declined")
                await CallAsync("POST", $"{control}{signatories[^1]}/decline", null);
            if (state == "signed")
            {
                foreach (var participant in signatories)
                    await CallAsync("POST", $"{control}{participant}/sign", null);
            }
        }

        Task<JsonElement> CallAsync(string method, string path, string? body) =>
            fake.ExpectAsync(method, path, body is null ? null : JsonNode.Parse(body), admin, cancellation);
    }

    private const string Product =
        """{"name":"Sample","price_1":{"base_amount":{"amount":"10.00"},"discount_amount":{"amount":"1.00"}}}""";

    private static string Contact(long workspace) =>
        $$"""{"name":"Robin Example","email":"robin@example.com","workspace_id":{{workspace}}}""";

    private static string Contract(long workspace, long template) =>
        $$"""
        {"workspace_id":{{workspace}},"template_id":{{template}},"parties":[{"type":"company","name":"Example Ltd","country_code":"SE",
        "participants":[{"name":"Robin Example","email":"robin@example.com","delivery_channel":"email","signatory":true}]}]}
        """;

    private static List<long> Signatories(JsonElement contract) =>
    [
        .. from party in contract.GetProperty("parties").EnumerateArray()
           where party.TryGetProperty("participants", out var _)
           from participant in party.GetProperty("participants").EnumerateArray()
           where participant.GetProperty("signatory").GetBoolean()
           select participant.GetProperty("id").GetInt64(),
    ];
}
