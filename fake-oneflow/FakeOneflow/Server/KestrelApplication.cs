using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OneflowFake.Server;

/// <summary>Joins the front door to Kestrel, without a host, a container or a logger in between.</summary>
internal sealed class KestrelApplication(RequestDispatcher dispatcher) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures)
    {
        // A connection keeps its context for the next request.
        if (contextFeatures is not IHostContextContainer<HttpContext> container)
            return new DefaultHttpContext(contextFeatures);

        if (container.HostContext is DefaultHttpContext context)
            context.Initialize(contextFeatures);
        else
            container.HostContext = context = new(contextFeatures);
        return context;
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        try
        {
            await dispatcher.HandleAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller went away.
        }
        catch (ConnectionAbortedException)
        {
            // The server stops.
        }
        catch (IOException malformed) when (!context.Response.HasStarted)
        {
            // A chunk size beyond all bounds is not a bad request to Kestrel, and would be answered with 500.
            context.Response.StatusCode = (malformed as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
        }
    }

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        ((DefaultHttpContext)context).Uninitialize();
    }
}
