using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.BrowserTests;

/// <summary>A tenant with something on every page.</summary>
public sealed class Scenery
{
    private Scenery(TestTenant tenant, TestContract contract, string callbackId) =>
        (Tenant, Contract, CallbackId) = (tenant, contract, callbackId);

    public TestTenant Tenant { get; }

    public TestContract Contract { get; }

    public string CallbackId { get; }

    /// <summary>Every page by a name for its file.</summary>
    public IReadOnlyDictionary<string, string> Pages => new Dictionary<string, string>
    {
        ["start"] = "",
        ["calls"] = "/calls",
        ["call"] = "/calls/5",
        ["call-refused"] = "/calls?status=404",
        ["contracts"] = "/contracts",
        ["contract"] = $"/contracts/{Contract.Id}",
        ["webhooks"] = "/webhooks",
        ["delivery"] = $"/webhooks/{CallbackId}",
        ["clock"] = "/clock",
        ["faults"] = "/faults",
        ["extension"] = "/extension",
        ["signicat"] = "/signicat",
        ["reference"] = "/reference?text=webhook",
        ["operation"] = "/reference/publishContract?text=webhook",
        ["tried"] = "/reference/listUsers?text=webhook",
        ["missing"] = "/nothing",
    };

    public static async Task<Scenery> BuildAsync(TestServer server, Uri receiver)
    {
        var tenant = await server.NewTenantAsync("""{"seed":7}""");
        await tenant.HookAsync(receiver);
        await tenant.HookAsync(new(receiver, "/failing"), "key");
        string[] names = ["Master services agreement", "Order 2025-0117", "Non-disclosure agreement", "Employment contract, Grace Hopper",
            "Lease of a van"];
        var contracts = new List<TestContract>();
        foreach (var name in names)
            contracts.Add(await tenant.NewContractAsync(Bodies.ToSign(tenant).With("name", name)));
        const string period = """{"_private":{"signing_period_expiration":{"type":"days_after_publish","expire_days_after_publish":14}}}""";
        foreach (var contract in contracts.Take(4))
        {
            await contract.SendAsync("PUT", "", period);
            await contract.PublishAsync();
        }

        await tenant.AdvanceAsync("1.03:20:00");
        await contracts[0].ActAsync("view");
        await contracts[0].ActAsync("sign");
        await contracts[0].ActAsync("sign", contracts[0].OwnerParticipant);
        await contracts[1].ActAsync("view");
        await tenant.AdvanceAsync("02:00:00");
        await contracts[1].ActAsync("sign");
        await contracts[2].ActAsync("decline");
        await tenant.GetAsync("/contracts", tenant.Admin);
        await tenant.GetAsync("/contracts/4711", tenant.Admin);
        await tenant.SendAsync("POST", "/contracts/create", new JsonObject { ["workspace_id"] = tenant.Workspace }, tenant.Admin);
        await tenant.ControlAsync("POST", "/faults", """{"operation":"createContract","response":"503","times":2,"retry_after":30}""");
        await tenant.ControlAsync("POST", "/faults", """{"operation":"getContract","latency":"00:00:00.05","probability":0.25}""");
        await tenant.CreateAsync(Bodies.Contract(tenant));
        await tenant.ControlAsync("POST", "/extension/enable");
        await tenant.GetAsync("/users", tenant.Admin);
        await SignicatScenery.BuildAsync(server, tenant);
        var deliveries = await tenant.DeliveriesAsync();
        return new(tenant, contracts[1], (string)deliveries.Last(delivery => delivery["attempts"]!.AsArray().Count > 1)["callback_id"]!);
    }
}
