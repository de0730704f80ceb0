using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Oneflow.Integration;

/// <summary>Serves the form into which a user pastes his token.</summary>
internal sealed class TokenFormEndpoint(IOneflowAccounts accounts, IAntiforgery antiforgery, ILogger<TokenFormEndpoint> logger)
{
    private const string Field = "token";
    private const long MaxBodyBytes = 16 * 1024;

    public IResult Show(HttpContext context) => Page(context, StatusCodes.Status200OK, null);

    public async Task<IResult> TakeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MaxBodyBytes;
        try
        {
            if (!await antiforgery.IsRequestValidAsync(context))
                return Page(context, StatusCodes.Status400BadRequest, "The form was open for too long, or was sent from elsewhere. Paste the token again.");

            var form = await context.Request.ReadFormAsync(cancellationToken);
            return Page(context, await accounts.EnableAsync(form[Field], cancellationToken: cancellationToken));
        }
        catch (AntiforgeryValidationException)
        {
            return Page(context, StatusCodes.Status400BadRequest, "That was no form, or too long for one. Paste the token again.");
        }
        catch (Exception exception) when (DatabaseFailure.Is(exception))
        {
            logger.LogError(exception, "A token could not be stored.");
            return Page(context, StatusCodes.Status503ServiceUnavailable, "The token could not be stored. Try again later.");
        }
    }

    private IResult Page(HttpContext context, OneflowEnableResult result)
        => result.Outcome switch
        {
            OneflowEnableOutcome.Enabled => Page(context, StatusCodes.Status200OK, string.Create(CultureInfo.InvariantCulture, $"Account {result.AccountId} is enabled. The token is stored, and not shown again.")),
            OneflowEnableOutcome.TokenMissing => Page(context, StatusCodes.Status400BadRequest, "There is no token. Copy it from Oneflow's window and paste it here."),
            OneflowEnableOutcome.TokenMalformed => Page(context, StatusCodes.Status400BadRequest, "That is no token. Copy all 40 characters from Oneflow's window."),
            OneflowEnableOutcome.TokenRefused => Page(context, StatusCodes.Status400BadRequest, "Oneflow does not accept that token. Enable the extension again for a new one."),
            _ => Page(context, StatusCodes.Status503ServiceUnavailable, "Oneflow could not be asked about the token. Nothing was stored; try again later."),
        };

    private IResult Page(HttpContext context, int status, string? message)
    {
        var tokens = antiforgery.GetAndStoreTokens(context);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; form-action 'self'; frame-ancestors 'none'";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        var html = HtmlEncoder.Default;
        var said = message is null ? "" : $"\n<p role=\"status\">{html.Encode(message)}</p>";
        return Results.Text(
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Oneflow</title></head>
            <body>
            <h1>Connect Oneflow</h1>{said}
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
