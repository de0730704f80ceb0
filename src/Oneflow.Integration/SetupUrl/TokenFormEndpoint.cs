using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Oneflow.Integration;

/// <summary>Serves the form into which a user pastes a token.</summary>
internal sealed class TokenFormEndpoint(IOneflowAccounts accounts, IAntiforgery antiforgery, ILogger<TokenFormEndpoint> logger)
{
    private const string Field = "token";
    private const long MaxBodyBytes = 16 * 1024;
    private const string NotStored = "The token could not be stored. Try again later.";
    private const string NotAForm = "That was not a form, or was too long for one. Paste the token again.";

    public IResult Show(HttpContext context) => Page(context, StatusCodes.Status200OK, null);

    public async Task<IResult> SubmitAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (RequestBody.UnsupportedEncoding(context.Request) is { } unsupported)
            return Page(context, unsupported.Status, unsupported.Message);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MaxBodyBytes;
        try
        {
            if (!await antiforgery.IsRequestValidAsync(context))
            {
                return Page(
                    context, StatusCodes.Status400BadRequest,
                    "The form was open for too long, or was sent from another site. Paste the token again.");
            }

            var form = await context.Request.ReadFormAsync(cancellationToken);
            return Page(context, await accounts.EnableAsync(form[Field], cancellationToken: cancellationToken));
        }
        catch (Exception exception) when (exception is AntiforgeryValidationException || RequestBody.Failure(exception) is not null)
        {
            return Page(context, StatusCodes.Status400BadRequest, NotAForm);
        }
        catch (Exception exception) when (exception is CryptographicException || DatabaseFailure.Is(exception))
        {
            logger.LogError(exception, "A token could not be stored.");
            return Page(context, StatusCodes.Status503ServiceUnavailable, NotStored);
        }
    }

    private IResult Page(HttpContext context, OneflowEnableResult result)
    {
        var (status, message) = result.Outcome switch
        {
            OneflowEnableOutcome.Enabled => (
                StatusCodes.Status200OK,
                string.Create(
                    CultureInfo.InvariantCulture, $"Account {result.AccountId} is enabled. The token is stored, and not shown again.")),
            OneflowEnableOutcome.TokenMissing
                => (StatusCodes.Status400BadRequest, "The token is missing. Copy it from Oneflow's window and paste it here."),
            OneflowEnableOutcome.TokenMalformed
                => (StatusCodes.Status400BadRequest, "That is not a token. Copy all 40 characters from Oneflow's window."),
            OneflowEnableOutcome.TokenRefused
                => (StatusCodes.Status400BadRequest, "Oneflow does not accept that token. Enable the extension again for a new one."),
            _ => (
                StatusCodes.Status503ServiceUnavailable,
                "Oneflow could not be asked about the token. Nothing was stored; try again later."),
        };
        return Page(context, status, message);
    }

    private IResult Page(HttpContext context, int status, string? message)
    {
        AntiforgeryTokenSet tokens;
        try
        {
            tokens = antiforgery.GetAndStoreTokens(context);
        }
        catch (CryptographicException exception)
        {
            logger.LogError(exception, "The token form failed at the Data Protection keys.");
            return Results.Text(NotStored, "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; form-action 'self'; frame-ancestors 'none'";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        var html = HtmlEncoder.Default;
        var paragraph = message is null ? "" : $"\n<p role=\"status\">{html.Encode(message)}</p>";
        return Results.Text(
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Oneflow</title></head>
            <body>
            <h1>Connect Oneflow</h1>{paragraph}
            <form method="post" autocomplete="off">
            <label>Token <input type="password" name="{Field}" maxlength="100" required autocomplete="off" spellcheck="false"></label>
            <input type="hidden" name="{tokens.FormFieldName}" value="{html.Encode(tokens.RequestToken!)}">
            <button>Connect</button>
            </form>
            </body>
            </html>
            """,
            "text/html; charset=utf-8",
            statusCode: status);
    }
}
