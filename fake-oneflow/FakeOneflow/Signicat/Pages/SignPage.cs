using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using OneflowFake.Server.Bodies;
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

    private const string Sign = "sign";
    private const string Reject = "reject";

    public static bool Owns(HttpRequest request) =>
        request.Path.Equals(Path, StringComparison.Ordinal) && (HttpMethods.IsGet(request.Method) || HttpMethods.IsPost(request.Method));

    public async Task<DispatchResult> RespondAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = HttpMethods.IsPost(request.Method)
            ? await RequestBody.ReadAsync(request, isForm: false, cancellation)
            : RequestBody.None;
        if (SignJwt.Find(tenants, request.Query["jwt"].ToString()) is not var (tenant, document, signer) || tenant is null)
        {
            return new(PageFrame.Around(
                404, "This address leads nowhere", "<p>No signer of a document has this address. Check that it was copied whole.</p>")
                .At(serverClock.GetUtcNow()));
        }

        var decision = body == RequestBody.None ? null : FormFields.Read(body.Bytes.Span)["decision"];
        var response = decision switch
        {
            Sign => await SignAsync(tenant, document, signer, cancellation),
            Reject => Return(tenant, document, signer, isAborted: true),
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
                return PageFrame.Around(409, "The document cannot be signed now", $"<p>{WebUtility.HtmlEncode(reason)}</p>");

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
        if (signer.ReturnAddress(isAborted) is not { } address)
        {
            return isAborted
                ? PageFrame.Around(200, "You did not sign", "<p>Open the address again to sign after all.</p>")
                : PageFrame.Around(200, "You have signed", "<p>You can close this page.</p>");
        }

        var separator = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return PageFrame.See($"{address}{separator}{ResultParameter}={SignJwt.OfResult(tenant, document, signer, isAborted)}");
    }

    private static Response Show(SignDocument document, DocumentSigner signer, string query)
    {
        var obstacle = DocumentService.WhyNot(document, signer);
        var action = WebUtility.HtmlEncode(Path + query);
        var content = obstacle is not null
            ? $"<p class=\"notice\">{WebUtility.HtmlEncode(obstacle)}</p>"
            : $"""
              <p>{WebUtility.HtmlEncode(signer.FullName)}, sign this document or reject it.</p>
              <form method="post" action="{action}" class="actions">
              <button name="decision" value="{Sign}">Sign</button>
              <button name="decision" value="{Reject}" class="no">Reject</button>
              </form>
              """;
        // Browsers hold the address that a form leads on to against the policy of the page.
        return PageFrame.Around(200, WebUtility.HtmlEncode(document.Title), content, formTargets: "'self' http: https:");
    }
}
