using ApiWrappers.SpecTool.Planning;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>
/// A server made from a document: it takes only the requests that the document describes, and answers with the sample that it was
/// given. Requests for other hosts come here too.
/// </summary>
internal sealed class SampleServer : IAsyncDisposable
{
    private readonly WebApplication _service;
    private readonly RequestCheck _check;
    private SampleResponse _next = new(204, [], "");

    private SampleServer(WebApplication service, ClientPlan plan)
    {
        _service = service;
        _check = new RequestCheck(plan);
    }

    /// <summary>The operation that is called.</summary>
    public OperationPlan? Operation { get; private set; }

    /// <summary>The path and query of the last request, as they were sent.</summary>
    public string Target { get; private set; } = "";

    /// <summary>The body of the last request.</summary>
    public byte[] Body { get; private set; } = [];

    /// <summary>The parts of requests that were not as the document describes them.</summary>
    public IReadOnlyList<string> Complaints { get; private set; } = [];

    public Uri Address => new(_service.Urls.First());

    public static async Task<SampleServer> StartAsync(ClientPlan plan)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Samples" });
        builder.WebHost.UseKestrelCore();
        var service = builder.Build();
        service.Urls.Add("http://127.0.0.1:0");
        var server = new SampleServer(service, plan);
        service.Run(server.RespondAsync);
        await service.StartAsync();
        return server;
    }

    /// <summary>Sets the operation that is called next, and the response to it.</summary>
    public void Expect(OperationPlan operation, SampleResponse response)
    {
        (Operation, _next) = (operation, response);
        (Target, Body, Complaints) = ("", [], []);
    }

    /// <summary>Creates a client whose requests all come here.</summary>
    public HttpClient CreateClient() => new(new Redirected(Address) { InnerHandler = ApiHttp.CreateHandler() });

    public async ValueTask DisposeAsync() => await _service.DisposeAsync();

    private async Task RespondAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Body = body.ToArray();
        Target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        Complaints = [.. _check.Of(Operation!, context.Request, Target, Body)];

        context.Response.StatusCode = _next.Status;
        if (_next.Body.Length == 0 || HttpMethods.IsHead(context.Request.Method) || _next.Status is 204 or 205 or 304)
            return;
        context.Response.ContentType = _next.Media.Replace('*', 'x');
        await context.Response.Body.WriteAsync(_next.Body);
    }

    private sealed class Redirected(Uri address) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(address, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
