using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Oneflow.Client;

namespace Oneflow.SampleBackend.Tests;

/// <summary>An account in a fake, and what its people do in Oneflow's app.</summary>
internal sealed class FakeAccount : IDisposable
{
    private readonly HttpClient _http = new(OneflowHttp.CreateHandler());
    private readonly Uri _control;
    private readonly JsonNode _tenant;

    private FakeAccount(Uri server, JsonNode tenant)
    {
        _tenant = tenant;
        _control = new Uri(server, $"/_fake/tenants/{tenant["id"]}/");
        Api = new Uri(server, "/v1/");
    }

    public Uri Api { get; }

    public long Id => (long)_tenant["account"]!["id"]!;

    public string Email => (string)_tenant["users"]![0]!["email"]!;

    public long TemplateId => (long)_tenant["templates"]![0]!["id"]!;

    /// <summary>A client of the account's own people, not of the backend.</summary>
    public OneflowUserClient People =>
        new OneflowClient(_http, new OneflowClientOptions { Token = (string)_tenant["token"]!, BaseAddress = Api }).AsUser(Email);

    public static async Task<FakeAccount> CreateAsync(Uri server)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsJsonAsync(
            new Uri(server, "/_fake/tenants"), new { clock = new { frozen_at = "2025-01-15T09:00:00Z" } });
        return new FakeAccount(server, (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!);
    }

    public async Task<JsonNode> ControlAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(_control, path)) { Content = JsonContent.Create(body ?? new { }) };
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>Lets two minutes pass, which give a slow machine several attempts to deliver; returns when all has happened.</summary>
    public Task SettleAsync() => ControlAsync(HttpMethod.Post, "clock", new { advance = "00:02:00" });

    /// <summary>A contract that both sides have signed.</summary>
    public async Task<Contract> SignContractAsync()
    {
        var contract = await PublishContractAsync();
        foreach (var participant in contract.AllParticipants.Where(participant => participant.Signatory == true))
            await ControlAsync(HttpMethod.Post, $"contracts/{contract.Id}/participants/{participant.Id}/sign");
        return contract;
    }

    /// <summary>A contract that waits for its signatures.</summary>
    public async Task<Contract> PublishContractAsync()
    {
        var draft = await People.Contracts.CreateContractAsync(new CreateContractRequest
        {
            WorkspaceId = (long)_tenant["workspaces"]![0]!["id"]!,
            TemplateId = TemplateId,
            Name = "Delivery of crates",
            Parties =
            [
                new NewCompanyParty
                {
                    Name = "Crates and Sons",
                    Participants = [new NewParticipant { Name = "Ann Crate", Email = "ann@crates.example",
                        DeliveryChannel = DeliveryChannel.Email, Signatory = true }],
                },
            ],
        });
        return await People.Contracts.PublishContractAsync(
            draft.Id, new PublishContractRequest { Subject = "To sign", Message = "Please sign." });
    }

    public void Dispose() => _http.Dispose();
}
