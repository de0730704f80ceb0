using System.Net.Http.Json;
using System.Text.Json;

namespace Benchmarks.Fake;

/// <summary>A tenant of a running fake, with one contract to read.</summary>
internal sealed class FakeTenant
{
    private FakeTenant(string id, string token, string email, string newContract)
        => (Id, Token, Email, NewContract) = (id, token, email, newContract);

    public string Id { get; }

    public string Token { get; }

    public string Email { get; }

    /// <summary>Body of a request that creates a contract.</summary>
    public string NewContract { get; }

    public (string Name, string Value)[] Headers => [("x-oneflow-api-token", Token), ("x-oneflow-user-email", Email)];

    public static async Task<FakeTenant> CreateAsync(HttpClient http, int port)
    {
        using var answer = await http.PostAsJsonAsync($"http://127.0.0.1:{port}/_fake/tenants", new { seed = 7 });
        var tenant = await ReadAsync(answer);
        var email = tenant.GetProperty("users")[0].GetProperty("email").GetString()!;
        var template = tenant.GetProperty("templates").EnumerateArray().First(template => template.GetProperty("active").GetBoolean());
        var contract = JsonSerializer.Serialize(new
        {
            workspace_id = template.GetProperty("workspace_id").GetInt64(),
            template_id = template.GetProperty("id").GetInt64(),
            parties = new[] { new { type = "company", name = "Acme AB",
                participants = new[] { new { name = "Sven", email = "sven@example.com", signatory = true,
                delivery_channel = "email" } } } },
        });
        return new FakeTenant(tenant.GetProperty("id").GetString()!, tenant.GetProperty("token").GetString()!, email, contract);
    }

    /// <summary>Creates a contract, and gives its id and the body that a GET of it answers.</summary>
    public async Task<(long Id, byte[] Body)> CreateContractAsync(HttpClient http, int port)
    {
        using var request = Request(HttpMethod.Post, port, "/v1/contracts/create", NewContract);
        using var answer = await http.SendAsync(request);
        var id = (await ReadAsync(answer)).GetProperty("id").GetInt64();
        using var get = Request(HttpMethod.Get, port, $"/v1/contracts/{id}", null);
        using var contract = await http.SendAsync(get);
        return (id, await contract.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
    }

    /// <summary>Asks for a call of an address for each event.</summary>
    public async Task RegisterWebhookAsync(HttpClient http, int port, string callback)
    {
        using var request = Request(
            HttpMethod.Post, port, "/v1/webhooks",
            JsonSerializer.Serialize(new { callback_url = callback, filters = Array.Empty<string>(), sign_key = "benchmark" }));
        using var answer = await http.SendAsync(request);
        await ReadAsync(answer);
    }

    private HttpRequestMessage Request(HttpMethod method, int port, string path, string? json)
    {
        var request = new HttpRequestMessage(method, $"http://127.0.0.1:{port}{path}");
        foreach (var (name, value) in Headers)
            request.Headers.Add(name, value);
        if (json is not null)
            request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        return request;
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonDocument.Parse(text).RootElement
            : throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri}: {(int)answer.StatusCode} {text}");
    }
}
