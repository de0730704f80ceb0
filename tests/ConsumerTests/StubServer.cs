using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ConsumerTests;

/// <summary>The depot's API, as far as the consumer's program calls it.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _loop;

    public StubServer()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}/api/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _loop = AnswerAsync();
    }

    /// <summary>The address of the API.</summary>
    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _loop;
        _listener.Close();
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task AnswerAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var (status, body) = AnswerTo(context.Request);
            var bytes = Encoding.UTF8.GetBytes(body);
            context.Response.StatusCode = status;
            context.Response.ContentType = status < 400 ? "application/json" : "application/problem+json";
            context.Response.ContentLength64 = status == 204 ? 0 : bytes.Length;
            if (status != 204)
                await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
    }

    private static (int Status, string Body) AnswerTo(HttpListenerRequest request)
    {
        if (request.Headers["X-Crate-Key"] != "key-1")
            return (401, """{"type":"about:blank","title":"Unauthorized","detail":"The key is unknown."}""");

        return (request.HttpMethod, request.Url!.PathAndQuery) switch
        {
            ("GET", "/api/crates?page_size=2") => (200, """{"items":[{"id":1,"label":"One","contents":"tools"},{"id":2,"label":"Two","contents":"tools"}],"next_cursor":"a/b"}"""),
            ("GET", "/api/crates?cursor=a%2Fb&page_size=2") => (200, """{"items":[{"id":3,"label":"Three","contents":"spare-parts"}]}"""),
            ("POST", "/api/crates") => (201, """{"id":4,"label":"New","contents":"spare-parts"}"""),
            ("DELETE", "/api/crates/4") => (204, ""),
            (_, var path) => (404, $$"""{"type":"about:blank","title":"Not found","detail":"There is no {{path}}.","instance":"trouble-17"}"""),
        };
    }
}
