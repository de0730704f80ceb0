using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OneflowFake.Comparison;

/// <summary>Joins the handler to Kestrel without a host, as the fake does, so that the native program stays small.</summary>
internal sealed class ComparisonApplication(ComparisonHandler handler) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public Task ProcessRequestAsync(HttpContext context) => handler.HandleAsync(context);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // Nothing of a request outlives it.
    }
}
