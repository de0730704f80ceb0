using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace OneflowFake.Tests.Comparison;

/// <summary>A real service that is a fake with changed responses.</summary>
internal sealed class TamperingProxy : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private TamperingProxy(WebApplication app) => _app = app;

    public Uri Origin { get; private set; } = null!;

    /// <summary>Method and path of each request that came.</summary>
    public List<string> Requests { get; } = [];

    public static async Task<TamperingProxy> StartAsync(Uri target, Func<string, Tampered, Tampered> change)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var proxy = new TamperingProxy(builder.Build());
        proxy._app.Run(http => proxy.ForwardAsync(http, target, change));
        await proxy._app.StartAsync();
        proxy.Origin = new(proxy._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task ForwardAsync(HttpContext http, Uri target, Func<string, Tampered, Tampered> change)
    {
        var path = http.Request.Path + http.Request.QueryString;
        lock (Requests)
            Requests.Add($"{http.Request.Method} {path}");
        using var message = new HttpRequestMessage(new(http.Request.Method), new Uri(target, path));
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        if (body.Length > 0)
            message.Content = new ByteArrayContent(body.ToArray());
        foreach (var header in http.Request.Headers.Where(header => header.Key is not ("Host" or "Content-Length")))
        {
            if (!message.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray()))
                message.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray());
        }

        using var response = await _http.SendAsync(message);
        var headers = response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key is not ("Content-Length" or "Transfer-Encoding"))
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        var changed = change(path,
            new((int)response.StatusCode, headers, System.Text.Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync())));
        http.Response.StatusCode = changed.Status;
        foreach (var (name, value) in changed.Headers)
            http.Response.Headers[name] = value;
        await http.Response.Body.WriteAsync(System.Text.Encoding.Latin1.GetBytes(changed.Body));
    }
}
