using System.Text.Json.Nodes;
using OneflowFake.Tests.Signicat;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants;

/// <summary>
/// Calls that wait for their tenant while another takes away what they are about: they find nothing, and the next start repeats
/// what happened.
/// </summary>
public sealed class LateCallTests : IDisposable
{
    private const string Form = "application/x-www-form-urlencoded";

    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sign", "contract")]
    [InlineData("decline", "contract")]
    [InlineData(null, "contract")]
    [InlineData("sign", "party")]
    [InlineData("sign", "participant")]
    [InlineData("decline", "participant")]
    [InlineData(null, "participant")]
    [InlineData("sign", "tenant")]
    public async Task A_link_whose_end_its_page_waits_for_leads_nowhere(string? decision, string removed)
    {
        await using (var server = await _folder.StartAsync())
        {
            var tenant = await server.Tests.NewTenantAsync();
            var contract = await tenant.PendingContractAsync(TwoOfACompany(tenant));
            var participant = contract.CompanyParticipant.Split('/')[^1];
            var link = new Uri((string)(await contract.LinkAsync(participant)).Json["access_link"]!).AbsolutePath;

            var page = await AfterAsync(
                server.Tests, tenant.Id,
                () => removed switch
                {
                    "contract" => tenant.SendAsync("DELETE", contract.Path, null, tenant.Admin),
                    "party" => tenant.SendAsync("DELETE", $"{contract.Path}/parties/{contract.CompanyParty}", null, tenant.Admin),
                    "participant" => tenant.SendAsync("DELETE", contract.CompanyParticipant, null, tenant.Admin),
                    _ => tenant.ControlAsync("DELETE", ""),
                },
                () => OpenAsync(server.Tests, link, decision));

            Assert.Equal(404, page.Code);
            Assert.Contains("This link leads nowhere", page.Body, StringComparison.Ordinal);
        }

        await using var next = await _folder.StartAsync();
    }

    [Theory]
    [InlineData("sign", false)]
    [InlineData("reject", false)]
    [InlineData(null, false)]
    [InlineData("sign", true)]
    public async Task A_signer_who_is_removed_while_the_page_waits_is_not_found(string? decision, bool isTenant)
    {
        await using (var server = await _folder.StartAsync())
        {
            var tenant = await SignicatTestTenant.CreateAsync(server.Tests);
            var token = await tenant.TokenAsync();
            var document = (await tenant.SendAsync(token, "POST", "/signature/documents", Document)).Json;
            var signer = document["signers"]![0]!;
            var path = $"/signature/documents/{document["documentId"]}/signers/{signer["id"]}";

            var page = await AfterAsync(
                server.Tests, tenant.Id,
                () => isTenant ? tenant.ControlAsync("DELETE", "") : tenant.SendAsync(token, "DELETE", path),
                () => OpenAsync(server.Tests, new Uri((string)signer["url"]!).PathAndQuery, decision));

            Assert.Equal(404, page.Code);
            Assert.Contains("This address leads nowhere", page.Body, StringComparison.Ordinal);
        }

        await using var next = await _folder.StartAsync();
    }

    [Fact]
    public async Task A_tenant_that_is_deleted_takes_no_more_calls()
    {
        await using var server = await _folder.StartAsync();
        var tenant = await server.Tests.NewTenantAsync();
        var contract = await tenant.NewContractAsync();

        var link = await AfterAsync(server.Tests, tenant.Id, () => tenant.ControlAsync("DELETE", ""), () => contract.LinkAsync());

        Assert.Equal(401, link.Code);
    }

    [Theory]
    [InlineData("GET", "/signature/documents/summary", 401)]
    [InlineData("POST", "/oauth/connect/token", 400)]
    public async Task A_tenant_that_is_deleted_takes_no_more_calls_to_Signicat(string method, string path, int status)
    {
        await using var server = await _folder.StartAsync();
        var tenant = await SignicatTestTenant.CreateAsync(server.Tests);
        var token = await tenant.TokenAsync();

        var reply = await AfterAsync(
            server.Tests, tenant.Id, () => tenant.ControlAsync("DELETE", ""),
            () => method == "GET" ? tenant.SendAsync(token, method, path) : tenant.AskAsync());

        Assert.Equal(status, reply.Code);
    }

    /// <summary>The reply to a call that has arrived when a removal, which is decided first, has not happened yet.</summary>
    private static async Task<Reply> AfterAsync(TestServer server, string tenantId, Func<Task<Reply>> remove, Func<Task<Reply>> call)
    {
        Task<Reply> removal, late;
        using (await server.Server.Tenants.Find(tenantId)!.Gate.EnterAsync(CancellationToken.None))
        {
            // Each arrives while calls of others come back; the one that came first is decided first.
            removal = remove();
            await OthersAsync(server);
            late = call();
            await OthersAsync(server);
        }

        Assert.True((await removal).Code is 200 or 204);
        return await late;
    }

    private static async Task OthersAsync(TestServer server)
    {
        for (var i = 0; i < 10; i++)
            await (await server.NewTenantAsync()).GetAsync("/tags");
    }

    private static Task<Reply> OpenAsync(TestServer server, string path, string? decision) => decision is null
        ? server.SendUncheckedAsync("GET", path, headers: ("Sec-Fetch-Dest", "document"))
        : server.SendUncheckedAsync("POST", path, $"decision={decision}", Form);

    private static JsonObject TwoOfACompany(TestTenant tenant)
    {
        var company = Bodies.Company("grace@example.org", "joan@example.org");
        foreach (var participant in company["participants"]!.AsArray())
            participant!["signatory"] = true;
        return Bodies.ToSign(tenant).With("parties", new JsonArray(Bodies.ToSign(tenant)["parties"]![0]!.DeepClone(), company));
    }

    private const string Document =
        """
        {"title":"Crates","externalId":"order-1","contactDetails":{"email":"a@crates.example"},
         "dataToSign":{"base64Content":"JVBERi0=","fileName":"order.pdf"},
         "signers":[{"externalSignerId":"ann-1",
           "redirectSettings":{"redirectMode":"redirect","success":"https://crates.example/success",
             "cancel":"https://crates.example/cancel","error":"https://crates.example/error"},
           "signatureType":{"mechanism":"pkisignature"}}]}
        """;
}
