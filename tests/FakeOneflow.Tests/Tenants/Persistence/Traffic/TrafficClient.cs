using System.Text;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Persistence.Traffic;

/// <summary>Sends requests to a server as if it had another name.</summary>
internal sealed class TrafficClient : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>Sends a request.</summary>
    /// <returns>The response, and the whole of it as one text, with a letter for each byte of its body.</returns>
    public async Task<(Reply Reply, string Text)> SendAsync(Uri server, SentRequest sent)
    {
        using var request = new HttpRequestMessage(new(sent.Method), new Uri(server, sent.Path));
        request.Headers.Host = Comparison.Host;
        foreach (var (name, value) in sent.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (sent.Body is not null)
        {
            request.Content = new ByteArrayContent(sent.Body);
            if (sent.ContentType is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", sent.ContentType);
        }

        try
        {
            using var response = await _http.SendAsync(request);
            var reply = await Reply.ReadAsync(response);
            var bytes = await response.Content.ReadAsByteArrayAsync();
            return (reply, $"{reply.Code}\n{reply.Head}\n\n{Encoding.Latin1.GetString(bytes)}");
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            return (new(0, "", "", null), "The connection was closed.");
        }
    }

    public void Dispose() => _http.Dispose();
}
