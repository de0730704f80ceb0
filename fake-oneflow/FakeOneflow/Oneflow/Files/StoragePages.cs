using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using OneflowFake.Server;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Journal;

namespace OneflowFake.Oneflow.Files;

/// <summary>
/// The storage that downloads lead to: a service of its own, which neither needs the headers of the API nor minds them.
/// </summary>
internal sealed class StoragePages(OneflowDirectory directory, TimeProvider serverClock) : IRequestHandler
{
    /// <summary>The path of the addresses, before the secret.</summary>
    public const string Path = "/storage/";

    /// <inheritdoc/>
    public bool Owns(HttpRequest request) =>
        request.Path.Value?.StartsWith(Path, StringComparison.Ordinal) == true
        && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));

    /// <inheritdoc/>
    public async Task<Response> RespondAsync(HttpRequest request, CancellationToken cancellation)
    {
        var stored = directory.FindDownload(request.Path.Value![Path.Length..].TrimEnd('/'));
        var response = await ServeAsync(stored, cancellation);
        return JournalWriter.RecordPage(request, new(response) { Tenant = stored?.Tenant });
    }

    private async Task<Response> ServeAsync(StoredFile? stored, CancellationToken cancellation)
    {
        if (stored is null)
            return Gone(serverClock);

        var clock = stored.Tenant.Clock;
        return await stored.Tenant.Scheduler.LookAsync(
            () => stored.Content is { } file ? Send(file).At(clock.GetUtcNow()) : Gone(clock), cancellation);
    }

    private static Response Gone(TimeProvider clock) =>
        (Response.Text("Nothing is stored at this address.\n") with { Status = 404 }).At(clock.GetUtcNow());

    private static Response Send(ContractFile file)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        return new Response(200, "binary/octet-stream", file.Content)
        {
            Headers = [new("Content-Disposition", disposition.ToString()), new("X-Content-Type-Options", "nosniff")],
        };
    }
}
