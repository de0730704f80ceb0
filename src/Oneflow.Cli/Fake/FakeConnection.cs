using System.Text;
using System.Text.Json;

namespace Oneflow.Cli.Fake;

/// <summary>Calls the control API of a fake that runs.</summary>
/// <param name="url">The address of the fake.</param>
/// <param name="tenant">Id of the tenant; null for the one that is there from the start.</param>
/// <param name="printer">Prints what it answers.</param>
internal sealed class FakeConnection(Uri url, string? tenant, FakePrinter printer) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new(url, "/_fake/"), Timeout = Timeout.InfiniteTimeSpan };

    public FakePrinter Printer => printer;

    /// <summary>Calls something of the tenant.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Path below the tenant, with its query.</param>
    /// <param name="body">The JSON to send; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FakeException">The fake does not answer, or refuses.</exception>
    public async Task<JsonElement> SendAsync(HttpMethod method, string path, string? body, CancellationToken cancellationToken) =>
        await SendToAsync(method, $"tenants/{PathPart.Of(await TenantAsync(cancellationToken), "tenant")}{path}", body, cancellationToken);

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, path, null, cancellationToken);

    /// <summary>Calls something of the server.</summary>
    public async Task<JsonElement> SendToAsync(HttpMethod method, string path, string? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await TryAsync(() => _http.SendAsync(request, cancellationToken));
        return await ReadAsync(response, cancellationToken);
    }

    /// <summary>Follows a stream of events of the tenant until it is stopped or the fake ends.</summary>
    public async Task FollowAsync(string path, Action<JsonElement> happen, CancellationToken cancellationToken)
    {
        var address = $"tenants/{PathPart.Of(await TenantAsync(cancellationToken), "tenant")}{path}";
        using var response = await TryAsync(() => _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken));
        if (!response.IsSuccessStatusCode)
            await ReadAsync(response, cancellationToken);
        if (response.Content.Headers.ContentType?.MediaType != "text/event-stream")
            throw NotThisFake();
        try
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
            {
                if (!line.StartsWith("data:", StringComparison.Ordinal))
                    continue;

                using var data = JsonDocument.Parse(line["data:".Length..]);
                happen(data.RootElement);
            }
        }
        catch (IOException)
        {
            // As if it had ended in order.
        }

        throw new FakeException(false, $"The fake at {url} has ended, or the tenant was deleted.");
    }

    /// <summary>The fault of a response that no fake of this version makes.</summary>
    public FakeException NotThisFake() =>
        new(false, $"What answers at {url} is not fake-oneflow of this version: name another address with --url.");

    public void Dispose() => _http.Dispose();

    private async Task<string> TenantAsync(CancellationToken cancellationToken)
    {
        if (tenant is not null)
            return tenant;

        var tenants = (await SendToAsync(HttpMethod.Get, "tenants?limit=1", null, cancellationToken)).GetProperty("tenants");
        return tenant = tenants.GetArrayLength() > 0
            ? tenants[0].GetProperty("id").GetString() ?? throw NotThisFake()
            : throw new FakeException(true, "The fake has no tenant: create one with 'oneflow fake tenants --new'.");
    }

    private async Task<HttpResponseMessage> TryAsync(Func<Task<HttpResponseMessage>> send)
    {
        try
        {
            return await send();
        }
        catch (HttpRequestException)
        {
            throw new FakeException(false, $"No fake answers at {url}: start one with 'oneflow fake', or name another with --url.");
        }
    }

    private async Task<JsonElement> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        JsonElement json;
        try
        {
            using var document = JsonDocument.Parse(text.Length == 0 ? "{}" : text);
            json = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new FakeException(false, $"What answers at {url} is not fake-oneflow: name another address with --url.");
        }

        if (response.IsSuccessStatusCode)
            return json;

        throw json.ValueKind == JsonValueKind.Object && json.TryGetProperty("error", out var error)
            && error.ValueKind == JsonValueKind.String
                ? new FakeException(true, error.GetString()!)
                : NotThisFake();
    }
}
