using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ApiWrappers.TokenSharing.Tests;

/// <summary>A token endpoint on a port of its own, for processes of their own. It answers tokens A1, A2, ...</summary>
internal sealed class TokenEndpointServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private int _requests;

    private TokenEndpointServer(WebApplication application) => _application = application;

    public int Requests => _requests;

    public string Address => $"{_application.Urls.Single()}/token";

    public static async Task<TokenEndpointServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new TokenEndpointServer(builder.Build());
        server._application.Run(context =>
        {
            var number = Interlocked.Increment(ref server._requests);
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync($$"""{"access_token":"A{{number}}","expires_in":3600,"token_type":"Bearer"}""");
        });
        await server._application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
