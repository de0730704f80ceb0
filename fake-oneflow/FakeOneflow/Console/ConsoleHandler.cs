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

    // No tenant has this id.
    private const string NoTenant = "none";

    // The one section whose pages take forms of their own.
    private const string TrySection = "reference";

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
        request.Path == "/" && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private async Task<Response> ServeAsync(HttpRequest request, CancellationToken cancellation)
    {
        var path = request.Path.Value!;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (isRead && path.StartsWith(Assets, StringComparison.Ordinal) && ConsoleAssets.Find(path[Assets.Length..]) is { } asset)
            return asset;

        var port = new ControlPort(control, request);
        var page = PageRequest.Of(request, path);
        if (page.Segments.Count == 0)
            return await DemoAsync(port, request, cancellation);

        if (HttpMethods.IsPost(request.Method) && page.Segments is [_, "do"] or [_, TrySection, _])
            return await TakeFormAsync(port, page, cancellation);

        if (!isRead)
            return FakeError.Of(StatusCodes.Status405MethodNotAllowed,
                "Pages of the console are read with GET: their forms say what can be posted.");

        return await ShowAsync(port, page, cancellation);
    }

    /// <summary>The start page of the tenant that is always there.</summary>
    private static async Task<Response> DemoAsync(ControlPort port, HttpRequest request, CancellationToken cancellation)
    {
        var tenants = (await port.GetAsync("/tenants?limit=1", cancellation)).Body["tenants"].Items.ToList();
        var demo = tenants.Find(tenant => tenant["demo"].IsTrue);
        var first = demo.Exists ? demo : tenants.FirstOrDefault();
        return await ShowAsync(
            port, PageRequest.Of(request, $"{ConsolePages.Path}/{(first.Exists ? first["id"].Text : NoTenant)}"), cancellation);
    }

    private static async Task<Response> TakeFormAsync(ControlPort port, PageRequest page, CancellationToken cancellation)
    {
        var body = await RequestBody.ReadAsync(page.Http, isForm: false, cancellation);
        if (body.IsCut || body.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
            return FakeError.Of(StatusCodes.Status415UnsupportedMediaType,
                "This takes the forms of the console's own pages: open one of them.");

        var form = await ConsoleForm.ReadAsync(body.Bytes, cancellation);
        return page.Section == "do"
            ? await DoAsync(port, page, form, cancellation)
            : await ShowAsync(port, page with { Form = form }, cancellation);
    }

    /// <summary>Does what a form asks for, and goes on to the page that it names.</summary>
    private static async Task<Response> DoAsync(ControlPort port, PageRequest page, ConsoleForm form, CancellationToken cancellation)
    {
        var reply = await port.SendAsync(form.Method, form.Path, form.Body(), cancellation);
        if (reply.IsSuccess && form.Target(reply.Body, Origin.Of(page.Http)) is { } address)
            return See(address);

        var then = form.Then;
        var end = then.AsSpan().IndexOfAny("?#");
        var next = PageRequest.Of(page.Http, end < 0 ? then : then[..end]);
        if (next.Segments.Count == 0)
            next = PageRequest.Of(page.Http, $"{ConsolePages.Path}/{page.Segments[0]}");
        return await ShowAsync(port, reply.IsSuccess
            ? next with { Result = reply.Body }
            : next with { Error = reply.Error, Status = reply.Status }, cancellation);
    }

    private static async Task<Response> ShowAsync(ControlPort port, PageRequest request, CancellationToken cancellation)
    {
        var frame = await FrameAsync(port, request, cancellation);
        if (!frame.Clock.Exists || ConsolePages.Find(request.Section) is not { } page)
            return await RenderAsync(Slice.Missing(new(frame with { Section = "none", Title = "Not found" }, default)), 404, cancellation);

        var call = new PageCall(port, frame with { Title = page.Title, Error = request.Error, Result = request.Result },
            [.. request.Segments.Skip(2)], cancellation)
        { Form = request.Form };
        var slice = await page.RenderAsync(call);
        return call.IsMissing
            ? await RenderAsync(Slice.Missing(new(call.Frame, default)), 404, cancellation)
            : await RenderAsync(slice, request.Status, cancellation);
    }

    private static async Task<Frame> FrameAsync(ControlPort port, PageRequest page, CancellationToken cancellation)
    {
        var (request, tenant) = (page.Http, page.Segments[0]);
        var clock = await port.GetAsync($"/tenants/{Uri.EscapeDataString(tenant)}/clock", cancellation);
        var tenants = await port.GetAsync("/tenants?limit=20", cancellation);
        var isPost = HttpMethods.IsPost(request.Method);
        return new(clock.IsSuccess ? tenant : "", page.Section, "Not found")
        {
            Origin = Origin.Of(request),
            Tenants = tenants.Body,
            Clock = clock.IsSuccess ? clock.Body : default,
            Query = isPost
                ? new Dictionary<string, string>()
                : request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
            Self = isPost ? page.Path : page.Path + request.QueryString.Value,
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
