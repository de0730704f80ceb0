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
        if (SignJwt.Find(tenants, request.Query["jwt"].ToString()) is not var (tenant, document, signer) || tenant is null)
        {
            return new(PageFrame.Say(
                404, "This address leads nowhere", "No signer of a document has this address. Check that it was copied whole.")
                .At(serverClock.GetUtcNow()));
        }

        var decision = body == RequestBody.None ? null : FormFields.Read(body.Bytes.Span)["decision"];
        var response = decision switch
        {
            SignerPageModel.Sign => await SignAsync(tenant, document, signer, cancellation),
            SignerPageModel.Reject => Return(tenant, document, signer, isAborted: true),
            _ => Show(document, signer, request.QueryString.Value ?? ""),
        };
        return new(response.At(tenant.Clock.GetUtcNow())) { Tenant = tenant, Body = body };
    }

    // Signing by the page is signing by the control API, so that a data directory keeps it in one form.
    private static Task<Response> SignAsync(
        Tenant tenant, SignDocument document, DocumentSigner signer, CancellationToken cancellation) => tenant.Scheduler.ActAsync(
        () =>
        {
            if (DocumentService.WhyNot(document, signer) is { } reason)
                return PageFrame.Say(409, "The document cannot be signed now", reason);

            DocumentService.Sign(tenant, document, signer);
            return Return(tenant, document, signer, isAborted: false);
        },
        response => response.Status == StatusCodes.Status409Conflict
            ? null
            : new TenantCommand(CommandKind.Request, CommandPath(tenant, document, signer))
            {
                Method = HttpMethods.Post,
                Status = StatusCodes.Status200OK,
            },
        cancellation);

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
}
