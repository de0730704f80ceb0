using Microsoft.AspNetCore.Http;
using OneflowFake.Server;
using OneflowFake.Server.Bodies;
using OneflowFake.Server.Responses;
using RazorSlices;

namespace OneflowFake.Console;

/// <summary>Serves the console.</summary>
/// <param name="control">The control API.</param>
/// <param name="serverClock">The clock of the responses.</param>
internal sealed class ConsoleHandler(IRequestHandler control, TimeProvider serverClock) : IRequestHandler
{
    private const string Assets = ConsolePages.Path + "/assets/";

    /// <inheritdoc/>
    public bool AllowsForeignReads => false;

    /// <inheritdoc/>
    public bool AllowsForeignVisits => true;

    /// <inheritdoc/>
    public bool Owns(HttpRequest request) =>
        request.Path.StartsWithSegments(ConsolePages.Path, StringComparison.Ordinal) || IsFrontPage(request);

    /// <inheritdoc/>
    public async Task<Response> RespondAsync(HttpRequest request, CancellationToken cancellation) =>
        (await ServeAsync(request, cancellation)).At(serverClock.GetUtcNow());

    // Programs that call the root get the hint of the API, as before.
    private static bool IsFrontPage(HttpRequest request) =>
        request.Path == "/" && HttpMethods.IsGet(request.Method)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private async Task<Response> ServeAsync(HttpRequest request, CancellationToken cancellation)
    {
        var path = request.Path.Value!;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (isRead && path.StartsWith(Assets, StringComparison.Ordinal) && ConsoleAssets.Find(path[Assets.Length..]) is { } asset)
            return asset;

        var port = new ControlPort(control, request);
        string[] segments = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
        if (segments.Length == 0)
            return await DemoAsync(port, request, cancellation);

        if (HttpMethods.IsPost(request.Method) && segments is [var tenant, "do"])
            return await DoAsync(port, request, tenant, cancellation);

        if (!isRead)
            return FakeError.Of(StatusCodes.Status405MethodNotAllowed,
                "Pages of the console are read with GET: their forms say what can be posted.");

        return await ShowAsync(port, request, path, segments, "", default, 200, cancellation);
    }

    /// <summary>The start page of the tenant that is always there.</summary>
    private static async Task<Response> DemoAsync(ControlPort port, HttpRequest request, CancellationToken cancellation)
    {
        var tenants = (await port.GetAsync("/tenants?limit=1", cancellation)).Body["tenants"].Items.ToList();
        var demo = tenants.Find(tenant => tenant["demo"].IsTrue);
        var first = demo.Exists ? demo : tenants.FirstOrDefault();
        string[] segments = [first["id"].Text];
        return await ShowAsync(port, request, $"{ConsolePages.Path}/{segments[0]}", segments, "", default, 200, cancellation);
    }

    /// <summary>Does what a form asks for, and goes on to the page that it names.</summary>
    private static async Task<Response> DoAsync(ControlPort port, HttpRequest request, string tenant, CancellationToken cancellation)
    {
        var body = await RequestBody.ReadAsync(request, isForm: false, cancellation);
        if (body.IsCut || body.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
            return FakeError.Of(StatusCodes.Status415UnsupportedMediaType,
                "This takes the forms of the console's own pages: open one of them.");

        var form = await ConsoleForm.ReadAsync(body.Bytes, cancellation);
        var reply = await port.SendAsync(form.Method, form.Path, form.Body(), cancellation);
        if (reply.IsSuccess && form.Target(reply.Body, Origin.Of(request)) is { } address)
            return See(address);

        var then = form.Then;
        var end = then.AsSpan().IndexOfAny("?#");
        var page = end < 0 ? then : then[..end];
        string[] segments = [.. page.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
        var status = reply.IsSuccess ? StatusCodes.Status200OK : reply.Status;
        return await ShowAsync(port, request, page, segments is [] ? [tenant] : segments, reply.Error,
            reply.IsSuccess ? reply.Body : default, status, cancellation);
    }

    private static async Task<Response> ShowAsync(
        ControlPort port, HttpRequest request, string path, string[] segments, string error, Node result, int status,
            CancellationToken cancellation)
    {
        var section = segments.Length > 1 ? segments[1] : "";
        var frame = await FrameAsync(port, request, path, segments[0], section, cancellation);
        if (!frame.Clock.Exists || ConsolePages.Find(section) is not { } page)
            return await RenderAsync(Slice.Missing(new(frame with { Section = "none", Title = "Not found" }, default)), 404, cancellation);

        var call = new PageCall(port, frame with { Title = page.Title, Error = error, Result = result }, [.. segments.Skip(2)],
            cancellation);
        var slice = await page.RenderAsync(call);
        return call.IsMissing
            ? await RenderAsync(Slice.Missing(new(call.Frame, default)), 404, cancellation)
            : await RenderAsync(slice, status, cancellation);
    }

    private static async Task<Frame> FrameAsync(
        ControlPort port, HttpRequest request, string path, string tenant, string section, CancellationToken cancellation)
    {
        var clock = await port.GetAsync($"/tenants/{Uri.EscapeDataString(tenant)}/clock", cancellation);
        var tenants = await port.GetAsync("/tenants?limit=20", cancellation);
        return new(clock.IsSuccess ? tenant : "", section, "Not found")
        {
            Origin = Origin.Of(request),
            Tenants = tenants.Body,
            Clock = clock.IsSuccess ? clock.Body : default,
            Query = HttpMethods.IsPost(request.Method)
                ? new Dictionary<string, string>()
                : request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
            Self = HttpMethods.IsPost(request.Method) ? path : path + request.QueryString.Value,
        };
    }

    private static async Task<Response> RenderAsync(RazorSlice slice, int status, CancellationToken cancellation)
    {
        using var page = new MemoryStream();
        await slice.RenderAsync(page, cancellationToken: cancellation);
        return new(status, Response.HtmlType, page.ToArray()) { Headers = PageHeaders.All };
    }

    private static Response See(string path) =>
        Response.Empty(StatusCodes.Status303SeeOther) with { Headers = [.. PageHeaders.All, new("Location", path)] };
}
