using System.Net;
using System.Text.Json;
using Benchmarks.Ours;

namespace Benchmarks.Calls;

/// <summary>
/// The code that a careful person writes by hand, and nothing more: no deadline of its own, no retry, no error but by its
/// status.
/// </summary>
internal sealed class Floor(HttpClient http)
{
    public async Task<Contract> GetContractAsync(long id)
    {
        using var response = await SendAsync(id).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
            return (await JsonSerializer.DeserializeAsync(stream, BenchmarksOursJsonContext.Default.Contract).ConfigureAwait(false))!;
    }

    /// <summary>The problem of a 404, for which a person writes a branch.</summary>
    public async Task<Problem?> FindProblemAsync(long id)
    {
        using var response = await SendAsync(id).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.NotFound)
            return null;

        var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
            return await JsonSerializer.DeserializeAsync(stream, BenchmarksOursJsonContext.Default.Problem).ConfigureAwait(false);
    }

    private Task<HttpResponseMessage> SendAsync(long id)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://api.example.com/v1/contracts/{id}");
        request.Headers.TryAddWithoutValidation("x-api-token", Documents.Token);
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
