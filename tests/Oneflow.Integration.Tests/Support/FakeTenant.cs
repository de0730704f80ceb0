using System.Net.Http.Json;
using System.Text.Json;
using OneflowFake;

namespace Oneflow.Integration.Tests;

/// <summary>An account in the fake.</summary>
internal sealed class FakeTenant
{
    /// <summary>A token of the right form that no account has.</summary>
    public const string UnknownToken = "0000000000000000000000000000000000000000";

    private readonly Uri _control;

    private FakeTenant(Uri control, JsonElement json)
    {
        Id = json.GetProperty("id").GetString()!;
        AccountId = json.GetProperty("account").GetProperty("id").GetInt64();
        Token = json.GetProperty("token").GetString()!;
        TokenId = json.GetProperty("token_id").GetString()!;
        _control = control;
    }

    public string Id { get; }

    public long AccountId { get; }

    public string Token { get; }

    public string TokenId { get; }

    public static async Task<FakeTenant> CreateAsync(FakeServer fake, int seed)
    {
        var control = new Uri(fake.BaseUrl, "/_fake/");
        return new FakeTenant(control, await PostAsync(new Uri(control, "tenants"), new { seed }));
    }

    public async Task<(string Id, string Token)> AddTokenAsync()
    {
        var json = await PostAsync(new Uri(_control, $"tenants/{Id}/tokens"), new { });
        return (json.GetProperty("id").GetString()!, json.GetProperty("token").GetString()!);
    }

    public async Task RevokeAsync(string? tokenId = null)
    {
        using var http = new HttpClient();
        using var response = await http.DeleteAsync(new Uri(_control, $"tenants/{Id}/tokens/{tokenId ?? TokenId}"));
        response.EnsureSuccessStatusCode();
    }

    private static async Task<JsonElement> PostAsync<T>(Uri address, T body)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsJsonAsync(address, body);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
