using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OneflowFake.Server;

/// <summary>Joins the front door to Kestrel, without a host, a container or a logger in between.</summary>
internal sealed class KestrelApplication(RequestDispatcher dispatcher) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

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
        // Nothing of a request outlives it.
    }
}
