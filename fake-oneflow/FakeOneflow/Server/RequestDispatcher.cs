using Microsoft.AspNetCore.Http;
using OneflowFake.Server.Responses;

namespace OneflowFake.Server;

/// <summary>Decides which part of the server a request is for, and writes what that part answers.</summary>
/// <param name="guard">Refuses requests before any part sees them.</param>
/// <param name="forwarded">Applies the headers of a trusted proxy.</param>
/// <param name="handlers">The parts, the most specific first; the last one owns every request.</param>
/// <param name="prepare">Creates what every request needs; no start waits for it.</param>
/// <param name="store">Keeps the changes; null when nothing does.</param>
/// <param name="serverClock">The clock of responses without a tenant.</param>
internal sealed class RequestDispatcher(
    RequestGuard guard, ForwardedHeaders forwarded, IReadOnlyList<IRequestHandler> handlers, Action prepare, IChangeStore? store,
    TimeProvider serverClock)
{
    public async Task HandleAsync(HttpContext http)
    {
        var response = store is null
            ? await RespondAsync(http.Request, http.RequestAborted)
            : await RespondSafelyAsync(store, http.Request, http.RequestAborted);
        switch (response.Ending)
        {
            case ResponseEnding.Reset:
                http.Abort();
                break;
            case ResponseEnding.Never:
                // Ends when the caller goes away or the server stops.
                await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted);
                break;
            case ResponseEnding.Cut:
                await WriteHalfAsync(http.Response, response, http.RequestAborted);
                break;
            default:
                await WriteAsync(http.Response, response, http.RequestAborted);
                break;
        }
    }

    /// <summary>Answers when what the request changed is safe. What is read is answered whether or not anything can be written.</summary>
    private async Task<Response> RespondSafelyAsync(IChangeStore store, HttpRequest request, CancellationToken cancellation)
    {
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        try
        {
            // While nothing can be written nothing is changed, so that what is held does not move away from what is safe.
            if (store.IsFailing && !isRead)
                await store.WrittenAsync();

            var response = await RespondAsync(request, cancellation);
            if (!store.IsFailing || !isRead)
                await store.WrittenAsync();
            return response;
        }
        catch (FakeServerDataException fault)
        {
            return FakeError.Of(StatusCodes.Status507InsufficientStorage, fault.Message).At(serverClock.GetUtcNow());
        }
    }

    private async Task<Response> RespondAsync(HttpRequest request, CancellationToken cancellation)
    {
        forwarded.Apply(request);
        var handler = handlers.First(candidate => candidate.Owns(request));
        if (guard.Refuse(request, handler) is { } refused)
            return refused.At(serverClock.GetUtcNow());

        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (isRead && request.Path.Value is "/readyz" or "/readyz/")
            return Response.Text("ready").At(serverClock.GetUtcNow());

        prepare();
        return await handler.RespondAsync(request, cancellation);
    }

    // Kestrel closes a connection on which less came than the length that was said. What is empty lacks a byte, too.
    private static async Task WriteHalfAsync(HttpResponse target, Response response, CancellationToken cancellation)
    {
        WriteHead(target, response);
        target.ContentLength = Math.Max(response.Body.Length, 1);
        await target.StartAsync(cancellation);
        if (HttpMethods.IsHead(target.HttpContext.Request.Method))
            return;

        await target.Body.WriteAsync(response.Body[..(response.Body.Length / 2)], cancellation);
        await target.Body.FlushAsync(cancellation);
    }

    private static async Task WriteAsync(HttpResponse target, Response response, CancellationToken cancellation)
    {
        WriteHead(target, response);
        if (response.Stream is { } write)
        {
            await target.StartAsync(cancellation);
            if (!HttpMethods.IsHead(target.HttpContext.Request.Method))
                await write(target.Body, cancellation);
            return;
        }

        // 204 must not say a length, and Kestrel closes the connection if as much as an empty body is written to it.
        if (response.Status != StatusCodes.Status204NoContent)
            target.ContentLength = response.Body.Length;
        if (!response.Body.IsEmpty && !HttpMethods.IsHead(target.HttpContext.Request.Method))
            await target.Body.WriteAsync(response.Body, cancellation);
    }

    private static void WriteHead(HttpResponse target, Response response)
    {
        target.StatusCode = response.Status;
        target.Headers.Date = DateHeader.Of(response.Date);
        foreach (var (name, value) in response.Headers)
            target.Headers[name] = value;
        if (response.ContentType is not null)
            target.ContentType = response.ContentType;
    }
}
