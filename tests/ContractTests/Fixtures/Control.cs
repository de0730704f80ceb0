using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using ContractTests.Targets;

namespace ContractTests.Fixtures;

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
        => PostAsync(Path(tenant, "clock"), new { advance = time.ToString("c", CultureInfo.InvariantCulture) });

    /// <summary>Lets a participant of a pending contract sign.</summary>
    public Task SignAsync(TestTenant tenant, long contract, long participant) =>
        PostAsync(Path(tenant, $"contracts/{contract}/participants/{participant}/sign"), new { });

    /// <summary>Lets a participant of a pending contract decline.</summary>
    public Task DeclineAsync(TestTenant tenant, long contract, long participant) =>
        PostAsync(Path(tenant, $"contracts/{contract}/participants/{participant}/decline"), new { });

    /// <summary>Sets the lifecycle of a contract without signatures.</summary>
    public async Task SettleAsync(TestTenant tenant, long contract, object settings)
    {
        using var response = await _http.PutAsJsonAsync(Path(tenant, $"contracts/{contract}/lifecycle"), settings);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Cancels or terminates a signed contract.</summary>
    public Task EndAsync(TestTenant tenant, long contract, string how) => PostAsync(Path(tenant, $"contracts/{contract}/{how}"), new { });

    /// <summary>Sets the clock.</summary>
    public Task SetClockAsync(TestTenant tenant, DateTimeOffset at) => PostAsync(Path(tenant, "clock"), new { frozen_at = at });

    /// <summary>Puts the rate limit in force.</summary>
    public async Task LimitAsync(TestTenant tenant)
    {
        using var response = await _http.PutAsJsonAsync(Path(tenant, "rate_limit"), new { on = true });
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The deliveries of the tenant's webhooks, when all that is due has been sent.</summary>
    public async Task<IReadOnlyList<JsonElement>> DeliveriesAsync(TestTenant tenant)
    {
        await AdvanceAsync(tenant, TimeSpan.Zero);
        var all = await _http.GetFromJsonAsync<JsonElement>(Path(tenant, "deliveries"));
        return [.. all.GetProperty("deliveries").EnumerateArray()];
    }

    /// <summary>Creates a token of the tenant and revokes it.</summary>
    public async Task<string> NewRevokedTokenAsync(TestTenant tenant)
    {
        var token = await PostAsync(Path(tenant, "tokens"), new { });
        using var response = await _http.DeleteAsync(Path(tenant, $"tokens/{token.GetProperty("id")}"));
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

    /// <summary>
    /// Id of the rule that refused the call of a scenario, which is the only one of the tenant that is refused: by the journal
    /// of the tenant or, for a caller who is not known, by the last entry of that of the server. Null when none did.
    /// </summary>
    public async Task<string?> RuleAsync(TestTenant tenant)
    {
        if (LastRule(await _http.GetFromJsonAsync<JsonElement>(Path(tenant, "journal?limit=1000"))) is { } rule)
            return rule;

        var last = (await _http.GetFromJsonAsync<JsonElement>("journal?limit=1")).GetProperty("last_sequence").GetInt64();
        return LastRule(await _http.GetFromJsonAsync<JsonElement>(
            string.Create(CultureInfo.InvariantCulture, $"journal?since={Math.Max(last - 1, 0)}")));
    }

    public void Dispose() => _http.Dispose();

    private static string Path(TestTenant tenant, FormattableString below) => Path(tenant, FormattableString.Invariant(below));

    private static string Path(TestTenant tenant, string below) => $"tenants/{tenant.Id}/{below}";

    private static string? LastRule(JsonElement journal) => journal.GetProperty("entries").EnumerateArray()
        .Select(entry => entry.GetProperty("rule"))
        .Where(rule => rule.ValueKind == JsonValueKind.Object)
        .Select(rule => rule.GetProperty("id").GetString())
        .LastOrDefault();

    private async Task<JsonElement> PostAsync<T>(string path, T body)
    {
        using var response = await _http.PostAsJsonAsync(path, body);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
