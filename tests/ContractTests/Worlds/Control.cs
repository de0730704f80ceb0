using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using ContractTests.Targets;

namespace ContractTests.Worlds;

/// <summary>Arranges things in the fake by its control API.</summary>
internal sealed class Control(FakeTarget target) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly HttpClient _http = new(target.CreateHandler()) { BaseAddress = new Uri(FakeTarget.Origin, "_fake/") };

    public async Task<TestTenant> NewTenantAsync(int seed, string plan = "business")
    {
        using var response = await _http.PostAsJsonAsync("tenants", new { seed, plan });
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<TestTenant>(Json))!;
    }

    public Task AdvanceAsync(TestTenant tenant, TimeSpan time)
        => PostAsync($"tenants/{tenant.Id}/clock", new { advance = time.ToString("c", CultureInfo.InvariantCulture) });

    /// <summary>Makes a token of the tenant and revokes it.</summary>
    public async Task<string> NewRevokedTokenAsync(TestTenant tenant)
    {
        var token = await PostAsync($"tenants/{tenant.Id}/tokens", new { });
        using var response = await _http.DeleteAsync($"tenants/{tenant.Id}/tokens/{token.GetProperty("id")}");
        response.EnsureSuccessStatusCode();
        return token.GetProperty("token").GetString()!;
    }

    /// <summary>Sets up the API client of the tenant with Signicat.</summary>
    public async Task SetSignicatClientAsync(TestTenant tenant, object settings)
    {
        using var response = await _http.PatchAsJsonAsync($"tenants/{tenant.Id}/signicat/client", settings);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Revokes the first access token that the tenant got from Signicat.</summary>
    public async Task RevokeSignicatTokenAsync(TestTenant tenant)
    {
        using var response = await _http.DeleteAsync($"tenants/{tenant.Id}/signicat/tokens/access-token-1");
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Lets a signer sign a document with Signicat.</summary>
    public Task SignSignicatAsync(TestTenant tenant, Guid document, Guid signer) =>
        PostAsync($"tenants/{tenant.Id}/signicat/documents/{document}/signers/{signer}/sign", new { });

    /// <summary>Lets a person end an identification.</summary>
    public Task FinishSignicatSessionAsync(TestTenant tenant, string session, string status) =>
        PostAsync($"tenants/{tenant.Id}/signicat/sessions/{session}/finish", new { status });

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> PostAsync<T>(string path, T body)
    {
        using var response = await _http.PostAsJsonAsync(path, body);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
