using System.Net.Http.Json;
using System.Text.Json;

namespace OneflowFake.Tests.Comparison;

/// <summary>
/// An account of a fake that is taken for the real service, with a contract in each state and a name of its own everywhere.
/// </summary>
internal sealed class RealAccount : IDisposable
{
    public const string PartyName = "Katzenelnbogen Holding";
    public const string PersonName = "Wilhelmina Oxenstierna";
    public const string PersonEmail = "wilhelmina@katzenelnbogen.example";

    private readonly HttpClient _http;

    private RealAccount(HttpClient http) => _http = http;

    public string TenantId { get; private set; } = "";
    public string Token { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string ClientId { get; private set; } = "";
    public string ClientSecret { get; private set; } = "";
    public long WorkspaceId { get; private set; }
    public long TemplateId { get; private set; }
    public Dictionary<string, long> Contracts { get; } = [];

    public static async Task<RealAccount> CreateAsync(Uri baseUrl)
    {
        var account = new RealAccount(new() { BaseAddress = new(baseUrl, "/") });
        var tenant = await account.SendAsync("POST", "_fake/tenants", new { seed = 977 });
        account.TenantId = tenant.GetProperty("id").GetString()!;
        account.Token = tenant.GetProperty("token").GetString()!;
        account.Email = tenant.GetProperty("users")[0].GetProperty("email").GetString()!;
        account.ClientId = tenant.GetProperty("signicat").GetProperty("client_id").GetString()!;
        account.ClientSecret = tenant.GetProperty("signicat").GetProperty("client_secret").GetString()!;
        account.WorkspaceId = tenant.GetProperty("workspaces")[0].GetProperty("id").GetInt64();
        account.TemplateId = tenant.GetProperty("templates").EnumerateArray().Last().GetProperty("id").GetInt64();
        foreach (var state in (string[])["signed", "draft", "pending"])
            account.Contracts[state] = await account.CreateContractAsync(state);
        return account;
    }

    public object NewContract() => new
    {
        workspace_id = WorkspaceId,
        template_id = TemplateId,
        parties = new object[]
        {
            new
            {
                type = "company",
                name = PartyName,
                participants = new object[] { new { name = PersonName, email = PersonEmail, delivery_channel = "email",
                    signatory = true } },
            },
        },
    };

    public async Task<JsonElement> SendAsync(string method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(new(method), path) { Content = body is null ? null : JsonContent.Create(body) };
        if (Token.Length > 0)
        {
            request.Headers.Add("x-oneflow-api-token", Token);
            request.Headers.Add("x-oneflow-user-email", Email);
        }

        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    public void Dispose() => _http.Dispose();

    private async Task<long> CreateContractAsync(string state)
    {
        var contract = await SendAsync("POST", "v1/contracts/create", NewContract());
        var id = contract.GetProperty("id").GetInt64();
        var group = (await SendAsync("GET", $"v1/contracts/{id}/product_groups")).GetProperty("data")[0].GetProperty("id").GetInt64();
        await SendAsync("POST", $"v1/contracts/{id}/product_groups/{group}/products",
            new { name = "Ottoman", price_1 = new { base_amount = new { amount = "3.00" } } });
        await SendAsync("POST", $"v1/contracts/{id}/comments", new { body = "Lebkuchen" });
        if (state == "draft")
            return id;

        await SendAsync("POST", $"v1/contracts/{id}/publish", new { subject = "Lebkuchen", message = "Lebkuchen" });
        if (state == "signed")
        {
            var control = $"_fake/tenants/{TenantId}/contracts/{id}/participants";
            foreach (var participant in contract.GetProperty("parties").EnumerateArray()
                .SelectMany(party => party.GetProperty("participants").EnumerateArray()))
                await SendAsync("POST", $"{control}/{participant.GetProperty("id").GetInt64()}/sign");
        }

        return id;
    }
}
