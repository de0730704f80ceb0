using System.Net.Http.Json;
using System.Text.Json;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Calls the control API of a fake, for the account that it starts with.</summary>
internal sealed class FakeOneflowControl(string name, EndpointReference endpoint)
{
    private static readonly HttpClient Http = new();

    /// <summary>Sends a request below the address of the account, and returns the body of the response.</summary>
    /// <exception cref="HttpRequestException">The fake cannot be reached, or refuses. The message has the fake's own text.</exception>
    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        // The demo tenant is the first of the list. Its id follows from the seed, and a restarted fake may have another.
        var list = await SendToAsync(HttpMethod.Get, "tenants?limit=1", null, cancellationToken).ConfigureAwait(false);
        var tenant = list.GetProperty("tenants")[0].GetProperty("id").GetString();
        return await SendToAsync(method, $"tenants/{tenant}{path}", body, cancellationToken).ConfigureAwait(false);
    }

    private async Task<JsonElement> SendToAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        var address = $"{endpoint.Url}/_fake/{path}";
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        using var response = await Http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException(
                $"The fake '{name}' responded with {(int)response.StatusCode} to {method} {address}: {ErrorIn(text)}",
                null, response.StatusCode);
        }

        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            throw new HttpRequestException($"{address} did not respond with JSON. Check that '{name}' runs fake-oneflow.");
        }
    }

    private static string ErrorIn(string text)
    {
        try
        {
            return JsonElement.Parse(text).GetProperty("error").GetString()!;
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "the response has no error text. Check that it runs fake-oneflow.";
        }
    }
}
