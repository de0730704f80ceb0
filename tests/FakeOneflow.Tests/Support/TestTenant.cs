using System.Text.Json.Nodes;

namespace OneflowFake.Tests.Support;

/// <summary>A tenant of a test, and calls in its name.</summary>
public sealed class TestTenant(TestServer server, JsonNode made)
{
    public TestServer Server { get; } = server;
    public string Id { get; } = (string)made["id"]!;
    public string Token { get; } = (string)made["token"]!;

    public string Admin => Email(0);
    public string Member => Email(1);
    public string SecondMember => Email(2);
    public string Outsider => Email(3);
    public string Inactive => Email(4);
    public string Unlicensed => Email(5);

    public long Workspace => (long)made["workspaces"]![0]!["id"]!;

    /// <summary>The workspace in which <see cref="Member"/> may not create contracts.</summary>
    public long RestrictedWorkspace => (long)made["workspaces"]![1]!["id"]!;

    public long Template => (long)made["templates"]![0]!["id"]!;
    /// <summary>A template with a product table and a PDF section.</summary>
    public long OrderTemplate => (long)made["templates"]![1]!["id"]!;

    public long InactiveTemplate => (long)made["templates"]!.AsArray().First(template => !(bool)template!["active"]!)!["id"]!;

    /// <summary>A template that takes no attachments, in <see cref="RestrictedWorkspace"/>.</summary>
    public long BareTemplate => (long)made["templates"]![4]!["id"]!;

    public long RestrictedTemplate =>
        (long)made["templates"]!.AsArray().First(template => (long)template!["workspace_id"]! == RestrictedWorkspace)!["id"]!;

    public Task<Reply> GetAsync(string path, string? user = null) => SendAsync("GET", path, null, user);

    public Task<Reply> SendAsync(
        string method, string path, JsonNode? body, string? user = null, string? token = null) =>
        SendTextAsync(method, path, body?.ToJsonString(), user, token: token);

    public Task<Reply> SendTextAsync(
        string method, string path, string? body, string? user = null, string? contentType = "application/json", string? token = null)
    {
        List<(string, string)> headers = [("x-oneflow-api-token", token ?? Token)];
        if (user is not null)
            headers.Add(("x-oneflow-user-email", user));
        return Server.SendAsync(method, "/v1" + path, body, contentType, [.. headers]);
    }

    public Task<Reply> CreateAsync(JsonNode body, string? user = null) =>
        SendAsync("POST", "/contracts/create", body, user ?? Admin);

    public async Task<TestContract> NewContractAsync(JsonObject? body = null, string? user = null)
    {
        var reply = await CreateAsync(body ?? Bodies.Contract(this), user);
        Assert.True(reply.Code == 200, reply.Body);
        return new(this, reply.Json);
    }

    /// <summary>A contract whose signing period is over.</summary>
    public async Task<TestContract> OverdueContractAsync(JsonObject? body = null) =>
        await (await NewContractAsync(body)).OverdueAsync();

    /// <summary>A contract that waits for the signatures of its owner and of <see cref="TestContract.Counterparty"/>.</summary>
    public async Task<TestContract> PendingContractAsync(JsonObject? body = null)
    {
        var contract = await NewContractAsync(body ?? Bodies.ToSign(this));
        Assert.Equal(200, (await contract.PublishAsync()).Code);
        return contract;
    }

    /// <summary>A contract that both have signed.</summary>
    public async Task<TestContract> SignedContractAsync() => await (await PendingContractAsync()).SignedAsync();

    /// <summary>A contract of the template with a product table and a PDF section.</summary>
    public Task<TestContract> NewOrderAsync() => NewContractAsync(Bodies.Contract(this).With("template_id", OrderTemplate));

    /// <summary>A contract in which <see cref="Member"/> may look but not change.</summary>
    public Task<TestContract> NewViewedContractAsync()
    {
        var owner = Bodies.Owner(SecondMember, Member);
        owner["participants"]![1]!["_permissions"] = new JsonObject { ["contract:update"] = false };
        return NewContractAsync(Bodies.Contract(this).With("my_party", owner));
    }

    public Task<Reply> ControlAsync(string method, string path, string? body = null) =>
        Server.SendAsync(method, $"/_fake/tenants/{Id}{path}", body);

    /// <summary>The journal's entry of the last request.</summary>
    public async Task<JsonNode> LastEntryAsync() =>
        (await ControlAsync("GET", "/journal?limit=1000")).Json["entries"]!.AsArray()[^1]!;

    /// <summary>Registers a webhook.</summary>
    public async Task<JsonNode> HookAsync(Uri url, string? signKey = "key", JsonNode? filters = null)
    {
        var body = new JsonObject { ["callback_url"] = url.ToString(), ["sign_key"] = signKey, ["filters"] = filters };
        var reply = await SendAsync("POST", "/webhooks", body);
        Assert.True(reply.Code == 200, reply.Body);
        return reply.Json;
    }

    /// <summary>Moves the clock, and returns when everything due has happened.</summary>
    public async Task AdvanceAsync(string by = "00:00:00") =>
        Assert.Equal(200, (await ControlAsync("POST", "/clock", $$"""{"advance":"{{by}}"}""")).Code);

    public async Task<IReadOnlyList<JsonNode>> DeliveriesAsync() =>
        [.. (await ControlAsync("GET", "/deliveries")).Json["deliveries"]!.AsArray().Select(delivery => delivery!)];

    /// <summary>Uploads a file to a contract.</summary>
    public Task<Reply> UploadAsync(string contract, string? fileName, string? uploadAs, string content, string? user = null)
    {
        var body = "";
        if (fileName is not null)
            body += $"--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{fileName}\"\r\n\r\n{content}\r\n";
        if (uploadAs is not null)
            body += $"--edge\r\nContent-Disposition: form-data; name=\"upload_as\"\r\n\r\n{uploadAs}\r\n";
        return SendTextAsync("POST", contract + "/files", body + "--edge--\r\n", user ?? Admin, "multipart/form-data; boundary=edge");
    }

    private string Email(int index) => (string)made["users"]![index]!["email"]!;
}
