using System.Globalization;
using AspNetCoreGeneratedDocument;
using Microsoft.AspNetCore.Http;
using OneflowFake.Server.Bodies;
using OneflowFake.Server.Pages;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Documents;
using OneflowFake.Signicat.Jwts;
using OneflowFake.Signicat.Signers;
using OneflowFake.Signicat.Tokens;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Persistence;

namespace OneflowFake.Signicat.Pages;

/// <summary>
/// The page that the address of a signer leads to: the signer signs or gives up, and the browser returns to the caller's own
/// site.
/// </summary>
/// <param name="tenants">All tenants of the server.</param>
/// <param name="serverClock">The clock of pages without a tenant.</param>
internal sealed class SignPage(TenantRegistry tenants, TimeProvider serverClock)
{
    /// <summary>Path of the page.</summary>
    public const string Path = SignicatApi.Path + "/start";

    /// <summary>The parameter that the address to return to gets.</summary>
    public const string ResultParameter = "idfy-jwt";

    public static bool Owns(HttpRequest request) =>
        request.Path.Equals(Path, StringComparison.Ordinal)
        && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsPost(request.Method));

    public async Task<DispatchResult> RespondAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = HttpMethods.IsPost(request.Method)
            ? await RequestBody.ReadAsync(request, isForm: false, cancellation)
            : RequestBody.None;
        var jwt = request.Query["jwt"].ToString();
        if (SignJwt.FindTenant(tenants, jwt) is not { } tenant)
            return Nowhere();

        var decision = body == RequestBody.None ? null : FormFields.Read(body.Bytes.Span)["decision"];
        var query = request.QueryString.Value ?? "";
        var decided = await tenant.Scheduler.ActAsync(
            // While this waited for the tenant, the signer may have been removed.
            () => tenants.Has(tenant) && SignJwt.Find(tenant, jwt) is var (document, signer)
                ? Decide(tenant, document, signer, decision, query)
                : null,
            decided => decided?.Command,
            cancellation);
        return decided is null
            ? Nowhere()
            : new(decided.Response.At(tenant.Clock.GetUtcNow())) { Tenant = tenant, Body = body };
    }

    private DispatchResult Nowhere() => new(PageFrame.Say(
        404, "This address leads nowhere", "No signer of a document has this address. Check that it was copied whole.")
        .At(serverClock.GetUtcNow()));

    private static Decided Decide(Tenant tenant, SignDocument document, DocumentSigner signer, string? decision, string query) =>
        decision switch
        {
            SignerPageModel.Sign => Sign(tenant, document, signer),
            SignerPageModel.Reject => new(Return(tenant, document, signer, isAborted: true), null),
            _ => new(Show(document, signer, query), null),
        };

    // Signing by the page is signing by the control API, so that a data directory keeps it in one form.
    private static Decided Sign(Tenant tenant, SignDocument document, DocumentSigner signer)
    {
        if (DocumentService.WhyNot(document, signer) is { } reason)
            return new(PageFrame.Say(409, "The document cannot be signed now", reason), null);

        DocumentService.Sign(tenant, document, signer);
        var command = new TenantCommand(CommandKind.Request, CommandPath(tenant, document, signer))
        {
            Method = HttpMethods.Post,
            Status = StatusCodes.Status200OK,
        };
        return new(Return(tenant, document, signer, isAborted: false), command);
    }

    private static string CommandPath(Tenant tenant, SignDocument document, DocumentSigner signer) =>
        string.Create(CultureInfo.InvariantCulture,
            $"/_fake/tenants/{tenant.Id}/signicat/documents/{document.Id:D}/signers/{signer.Id:D}/sign");

    private static Response Return(Tenant tenant, SignDocument document, DocumentSigner signer, bool isAborted)
    {
        var result = $"{ResultParameter}={SignJwt.OfResult(tenant, document, signer, isAborted)}";
        if (signer.ReturnAddress(isAborted) is not { } wanted || ReturnAddress.With(wanted, result) is not { } address)
        {
            return isAborted
                ? PageFrame.Say(200, "You did not sign", "Open the address again to sign after all.")
                : PageFrame.Say(200, "You have signed", "You can close this page.");
        }

        return PageFrame.See(address);
    }

    private static Response Show(SignDocument document, DocumentSigner signer, string query)
    {
        var model = new SignerPageModel(document.Title, signer.FullName, Path + query, DocumentService.WhyNot(document, signer));
        // Browsers hold the address that a form leads on to against the policy of the page.
        return PageFrame.Render(200, new Signicat_Pages_SignerPage { Model = model }, formTargets: "'self' http: https:");
    }

    /// <summary>The result of a decision.</summary>
    /// <param name="Response">What the browser gets.</param>
    /// <param name="Command">Repeats it; null when it changed nothing.</param>
    private sealed record Decided(Response Response, TenantCommand? Command);
}
