using Microsoft.AspNetCore.Http;
using OneflowFake.Control;
using OneflowFake.Oneflow;
using OneflowFake.Oneflow.AccessLinks;
using OneflowFake.Oneflow.Files;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Journal;
using OneflowFake.Tenants.Persistence;

namespace OneflowFake.Server;

/// <summary>Decides which part of the server a request is for, and writes what that part answers.</summary>
internal sealed class RequestDispatcher(
    RequestGuard guard, ForwardedHeaders forwarded, OneflowApi api, SignicatApi signicat, ControlApi control, AccessLinkPages pages, StoragePages storage,
    TenantRegistry tenants, CommandStore? store, TimeProvider serverClock)
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
    private async Task<Response> RespondSafelyAsync(CommandStore store, HttpRequest request, CancellationToken cancellation)
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
            return ControlApi.Error(StatusCodes.Status507InsufficientStorage, fault.Message).At(serverClock.GetUtcNow());
        }
    }

    private async Task<Response> RespondAsync(HttpRequest request, CancellationToken cancellation)
    {
        forwarded.Apply(request);
        if (guard.Refuse(request) is { } refused)
            return refused.At(serverClock.GetUtcNow());

        var path = request.Path.Value ?? "/";
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (isRead && path is "/readyz" or "/readyz/")
            return Response.Text("ready").At(serverClock.GetUtcNow());

        // No start waits for this, and no request that could miss it goes on without.
        _ = tenants.Demo;
        if (isRead && path.StartsWith(AccessLinkPages.Path, StringComparison.Ordinal))
            return Record(request, await pages.OpenAsync(path[AccessLinkPages.Path.Length..].TrimEnd('/'), Visits.IsOne(request), cancellation));

        if (HttpMethods.IsPost(request.Method) && path.StartsWith(AccessLinkPages.Path, StringComparison.Ordinal))
            return Record(request, await pages.DecideAsync(path[AccessLinkPages.Path.Length..].TrimEnd('/'), request, cancellation));

        if (isRead && path.StartsWith(StoragePages.Path, StringComparison.Ordinal))
            return Record(request, await storage.FetchAsync(request, path[StoragePages.Path.Length..].TrimEnd('/'), cancellation));

        if (SignicatApi.Owns(request.Path))
            return await signicat.RespondAsync(request, cancellation);

        return ControlApi.Owns(request.Path)
            ? await control.RespondAsync(request, cancellation)
            : await api.RespondAsync(request, cancellation);
    }

    // A page that belongs to no tenant is in no journal: who has its address is not known to be anybody's.
    private static Response Record(HttpRequest request, DispatchResult result)
    {
        if (result.Tenant is { } tenant)
            JournalWriter.Record(request, result, tenant.Journal);
        return result.Response;
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
        // 204 must not say a length, and Kestrel closes the connection if as much as an empty body is written to it.
        if (response.Status != StatusCodes.Status204NoContent)
            target.ContentLength = response.Body.Length;
        if (!response.Body.IsEmpty && !HttpMethods.IsHead(target.HttpContext.Request.Method))
            await target.Body.WriteAsync(response.Body, cancellation);
    }

    private static void WriteHead(HttpResponse target, Response response)
    {
        target.StatusCode = response.Status;
        target.Headers.Date = response.Date.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (name, value) in response.Headers)
            target.Headers[name] = value;
        if (response.ContentType is not null)
            target.ContentType = response.ContentType;
    }
}
