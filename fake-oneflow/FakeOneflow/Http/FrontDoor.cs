using FakeOneflow.AccessLinks;
using FakeOneflow.Control;
using FakeOneflow.Files;
using FakeOneflow.Journal;
using FakeOneflow.Persistence;
using FakeOneflow.Signicat;
using FakeOneflow.Tenants;
using Microsoft.AspNetCore.Http;

namespace FakeOneflow.Http;

/// <summary>Decides which part of the server a request is for, and writes what that part answers.</summary>
internal sealed class FrontDoor(
    Doorkeeper doorkeeper, ForwardedHeaders forwarded, ApiSurface api, SignicatSurface signicat, ControlSurface control, AccessLinkPages pages, StoragePages storage,
    TenantRegistry tenants, CommandStore? store, TimeProvider serverClock)
{
    public async Task HandleAsync(HttpContext http)
    {
        var answer = store is null
            ? await AnswerAsync(http.Request, http.RequestAborted)
            : await AnswerSafelyAsync(store, http.Request, http.RequestAborted);
        switch (answer.Ending)
        {
            case AnswerEnding.Reset:
                http.Abort();
                break;
            case AnswerEnding.Never:
                // Ends when the caller goes away or the server stops.
                await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted);
                break;
            case AnswerEnding.Cut:
                await WriteHalfAsync(http.Response, answer, http.RequestAborted);
                break;
            default:
                await WriteAsync(http.Response, answer, http.RequestAborted);
                break;
        }
    }

    /// <summary>Answers when what the request changed is safe. What is read is answered whether or not anything can be written.</summary>
    private async Task<Answer> AnswerSafelyAsync(CommandStore store, HttpRequest request, CancellationToken cancellation)
    {
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        try
        {
            // While nothing can be written nothing is changed, so that what is held does not move away from what is safe.
            if (store.IsFailing && !isRead)
                await store.WrittenAsync();

            var answer = await AnswerAsync(request, cancellation);
            if (!store.IsFailing || !isRead)
                await store.WrittenAsync();
            return answer;
        }
        catch (FakeOneflowDataException fault)
        {
            return ControlSurface.Error(StatusCodes.Status507InsufficientStorage, fault.Message).At(serverClock.GetUtcNow());
        }
    }

    private async Task<Answer> AnswerAsync(HttpRequest request, CancellationToken cancellation)
    {
        forwarded.Apply(request);
        if (doorkeeper.Refuse(request) is { } refused)
            return refused.At(serverClock.GetUtcNow());

        var path = request.Path.Value ?? "/";
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (isRead && path is "/readyz" or "/readyz/")
            return Answer.Text("ready").At(serverClock.GetUtcNow());

        // No start waits for this, and no request that could miss it goes on without.
        _ = tenants.Demo;
        if (isRead && path.StartsWith(AccessLinkPages.Path, StringComparison.Ordinal))
            return Record(request, await pages.OpenAsync(path[AccessLinkPages.Path.Length..].TrimEnd('/'), Visits.IsOne(request), cancellation));

        if (HttpMethods.IsPost(request.Method) && path.StartsWith(AccessLinkPages.Path, StringComparison.Ordinal))
            return Record(request, await pages.DecideAsync(path[AccessLinkPages.Path.Length..].TrimEnd('/'), request, cancellation));

        if (isRead && path.StartsWith(StoragePages.Path, StringComparison.Ordinal))
            return Record(request, await storage.FetchAsync(request, path[StoragePages.Path.Length..].TrimEnd('/'), cancellation));

        if (SignicatSurface.Owns(request.Path))
            return await signicat.AnswerAsync(request, cancellation);

        return ControlSurface.Owns(request.Path)
            ? await control.AnswerAsync(request, cancellation)
            : await api.AnswerAsync(request, cancellation);
    }

    // A page that belongs to no tenant is in no journal: who has its address is not known to be anybody's.
    private static Answer Record(HttpRequest request, Verdict verdict)
    {
        if (verdict.Tenant is { } tenant)
            Recorder.Record(request, verdict, tenant.Journal);
        return verdict.Answer;
    }

    // Kestrel closes a connection on which less came than the length that was said. What is empty lacks a byte, too.
    private static async Task WriteHalfAsync(HttpResponse response, Answer answer, CancellationToken cancellation)
    {
        WriteHead(response, answer);
        response.ContentLength = Math.Max(answer.Body.Length, 1);
        await response.StartAsync(cancellation);
        if (HttpMethods.IsHead(response.HttpContext.Request.Method))
            return;

        await response.Body.WriteAsync(answer.Body[..(answer.Body.Length / 2)], cancellation);
        await response.Body.FlushAsync(cancellation);
    }

    private static async Task WriteAsync(HttpResponse response, Answer answer, CancellationToken cancellation)
    {
        WriteHead(response, answer);
        // 204 must not say a length, and Kestrel closes the connection if as much as an empty body is written to it.
        if (answer.Status != StatusCodes.Status204NoContent)
            response.ContentLength = answer.Body.Length;
        if (!answer.Body.IsEmpty && !HttpMethods.IsHead(response.HttpContext.Request.Method))
            await response.Body.WriteAsync(answer.Body, cancellation);
    }

    private static void WriteHead(HttpResponse response, Answer answer)
    {
        response.StatusCode = answer.Status;
        response.Headers.Date = answer.Date.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        if (answer.ContentType is not null)
            response.ContentType = answer.ContentType;
    }
}
