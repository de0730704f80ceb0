using System.Text.Json.Nodes;

namespace OneflowFake.Tests.Support;

/// <summary>A contract of a test, as it was when it was created.</summary>
public sealed class TestContract(TestTenant tenant, JsonNode made)
{
    public JsonNode Json { get; } = made;
    public long Id => (long)Json["id"]!;
    public string Path => $"/contracts/{Id}";
    public long OwnerParticipant => (long)Json["parties"]![0]!["participants"]![0]!["id"]!;

    /// <summary>The participant of the individual counterparty.</summary>
    public long Counterparty => (long)Json["parties"]![1]!["participant"]!["id"]!;

    public long OwnerParty => (long)Json["parties"]![0]!["id"]!;
    public long IndividualParty => (long)Json["parties"]![1]!["id"]!;
    public long CompanyParty => (long)Json["parties"]![2]!["id"]!;

    /// <summary>The path of the company's participants.</summary>
    public string CompanyParticipants => $"{Path}/parties/{CompanyParty}/participants";

    /// <summary>The path of the participant of the company.</summary>
    public string CompanyParticipant => $"{CompanyParticipants}/{Json["parties"]![2]!["participants"]![0]!["id"]}";

    /// <summary>Calls an operation below the contract, as the admin unless said otherwise.</summary>
    public Task<Reply> SendAsync(string method, string path, string? body = null, string? user = null) =>
        tenant.SendTextAsync(method, Path + path, body, user ?? tenant.Admin);

    /// <summary>The same for a path that has the contract in it already.</summary>
    public Task<Reply> PutAsync(string path, string body, string? user = null) =>
        tenant.SendTextAsync("PUT", path, body, user ?? tenant.Admin);

    /// <summary>Posts something to a path that has the contract in it already.</summary>
    public Task<Reply> PostAsync(string path, JsonObject body) => tenant.SendAsync("POST", path, body, tenant.Admin);

    /// <summary>Publishes with a signing period of a day, and lets that pass.</summary>
    public async Task<TestContract> OverdueAsync()
    {
        const string period = """{"_private":{"signing_period_expiration":{"type":"days_after_publish","expire_days_after_publish":1}}}""";
        Assert.Equal(200, (await SendAsync("PUT", "", period)).Code);
        Assert.Equal(200, (await PublishAsync()).Code);
        await tenant.ControlAsync("POST", "/clock", """{"advance":"1.00:00:00"}""");
        return this;
    }

    /// <summary>Lets a participant <c>view</c>, <c>sign</c> or <c>decline</c>, by the control API.</summary>
    public Task<Reply> ActAsync(string action, object? participant = null) =>
        tenant.ControlAsync("POST", $"{Path}/participants/{participant ?? Counterparty}/{action}");

    /// <summary>Lets owner and counterparty sign.</summary>
    public async Task<TestContract> SignedAsync()
    {
        Assert.Equal(200, (await ActAsync("sign", OwnerParticipant)).Code);
        Assert.Equal("signed", (string)(await ActAsync("sign")).Json["state"]!);
        return this;
    }

    /// <summary>Sets the lifecycle, by the control API.</summary>
    public Task<Reply> SettleAsync(string settings) => tenant.ControlAsync("PUT", $"{Path}/lifecycle", settings);

    /// <summary>Cancels or terminates, by the control API.</summary>
    public Task<Reply> EndAsync(string how) => tenant.ControlAsync("POST", $"{Path}/{how}");

    /// <summary>The contract as it is now.</summary>
    public async Task<JsonNode> NowAsync() => (await SendAsync("GET", "")).Json;

    /// <summary>Types and times of its events, in order.</summary>
    public async Task<IReadOnlyList<string>> EventsAsync() =>
    [
        .. (await SendAsync("GET", "/events?limit=all&sort=id")).Json["data"]!.AsArray()
            .Select(happened => $"{happened!["created_time"]} {happened["type"]}"),
    ];

    public Task<Reply> LinkAsync(object? participant = null, string? user = null) =>
        tenant.SendAsync("POST", $"{Path}/participants/{participant ?? Counterparty}/access_link", null, user);

    public Task<Reply> PublishAsync(string? user = null) =>
        tenant.SendAsync("POST", $"{Path}/publish", Bodies.Invitation(), user ?? tenant.Admin);

    /// <summary>The path of a fresh access link.</summary>
    public async Task<string> LinkPathAsync()
    {
        var reply = await LinkAsync();
        Assert.Equal(200, reply.Code);
        return new Uri((string)reply.Json["access_link"]!).AbsolutePath;
    }
}
