using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Files;

/// <summary>
/// The storage that downloads lead to: a service of its own, which neither needs the headers of the API nor minds them.
/// </summary>
internal sealed class StoragePages(TenantRegistry tenants, TimeProvider serverClock)
{
    /// <summary>Where the addresses lead, before the secret.</summary>
    public const string Path = "/storage/";

    public DispatchResult Fetch(HttpRequest request, string secret)
    {
        var stored = tenants.FindDownload(secret);
        return new(RespondTo(request, stored)) { Tenant = stored?.Tenant };
    }

    private Response RespondTo(HttpRequest request, StoredFile? stored)
    {
        if (stored is null)
            return Gone(serverClock);

        lock (stored.Tenant.Gate)
            return stored.Content is { } file ? Send(file).At(stored.Tenant.Clock.GetUtcNow()) : Gone(stored.Tenant.Clock);
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
