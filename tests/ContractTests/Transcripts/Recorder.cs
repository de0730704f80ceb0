using System.Net.Http.Headers;

namespace ContractTests.Transcripts;

/// <summary>Keeps what passes between a client and the fake.</summary>
internal sealed class Recorder(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly List<Exchange> _exchanges = [];

    /// <summary>One for a call, and another for each place that it was sent on to.</summary>
    public IReadOnlyList<Exchange> Exchanges => _exchanges;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var requestBody = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        _exchanges.Add(new Exchange(
            $"{request.Method} {request.RequestUri!.PathAndQuery}",
            [new("Host", request.Headers.Host ?? request.RequestUri.Authority), .. Sorted(request.Headers, request.Content?.Headers)],
            requestBody,
            response.StatusCode,
            response.ReasonPhrase ?? "",
            [.. Sorted(response.Headers, response.Content.Headers)],
            await response.Content.ReadAsStringAsync(cancellationToken)));
        return response;
    }

    private static IEnumerable<KeyValuePair<string, string>> Sorted(HttpHeaders headers, HttpHeaders? contentHeaders)
        => headers.Concat(contentHeaders ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)))
            .OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase);
}
