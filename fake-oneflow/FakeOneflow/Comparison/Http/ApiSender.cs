using System.Net;
using System.Text;

namespace OneflowFake.Comparison.Http;

/// <summary>
/// Sends calls to one host and to no other: redirects are not followed, cookies not kept, and a proxy of the environment is
/// used for https alone, where it sees no header.
/// </summary>
internal sealed class ApiSender : IDisposable
{
    private static readonly UriCreationOptions AsSent = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly string _root;
    private readonly TimeSpan _timeout;
    private readonly int _maxBody;
    private readonly HttpMessageInvoker _http;

    /// <param name="root">The base address; paths are appended to it.</param>
    /// <param name="timeout">Time for one call, its body included.</param>
    /// <param name="maxBody">Maximum size of a response's body, in bytes.</param>
    public ApiSender(Uri root, TimeSpan timeout, int maxBody)
    {
        (_root, _timeout, _maxBody) = (root.GetLeftPart(UriPartial.Path).TrimEnd('/'), timeout, maxBody);
        _http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = root.Scheme == Uri.UriSchemeHttps,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxResponseHeadersLength = 64,
            RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        });
    }

    /// <summary>Sends a call and reads its response whole.</summary>
    /// <exception cref="NotComparedException">No whole response came in time.</exception>
    public async Task<Reply> SendAsync(ComparedRequest request, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(_timeout);
        using var message = Message(request);
        try
        {
            using var response = await _http.SendAsync(message, deadline.Token);
            var body = await ReadAsync(response.Content, deadline.Token);
            var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
                .SelectMany(header => header.Value, (header, value) => new Header(header.Key, value));
            return new((int)response.StatusCode, response.ReasonPhrase, [.. headers], body);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new NotComparedException(504, $"The real service's response was not whole after {_timeout.TotalSeconds:0.#} seconds.");
        }
        catch (HttpRequestException failure)
        {
            throw new NotComparedException(502, $"The real service gave no HTTP response: {failure.HttpRequestError}.");
        }
        catch (IOException)
        {
            throw new NotComparedException(502, "The real service's response broke off before its end.");
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Message(ComparedRequest request)
    {
        var message = new HttpRequestMessage(new(request.Method), new Uri(_root + request.Path, AsSent));
        if (request.Body.Length > 0 || !request.IsRead)
            message.Content = new ByteArrayContent(request.Body);
        foreach (var (name, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                (message.Content ??= new ByteArrayContent([])).Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        await using var source = await content.ReadAsStreamAsync(cancellation);
        return await CappedStream.ReadAsync(source, _maxBody, cancellation)
            ?? throw new NotComparedException(502, $"The real service's response has more than {_maxBody} bytes, which is not forwarded.");
    }
}
