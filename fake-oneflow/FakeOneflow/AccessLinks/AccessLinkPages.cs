using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using FakeOneflow.Http;
using FakeOneflow.Signing;
using FakeOneflow.Tenants;

namespace FakeOneflow.AccessLinks;

/// <summary>What a participant sees who opens an access link.</summary>
internal sealed class AccessLinkPages(TenantRegistry tenants, TimeProvider serverClock)
{
    /// <summary>Where the links lead, before the secret.</summary>
    public const string Path = "/access/";

    private const string Style =
        "body{margin:0;font:1.125rem/1.6 system-ui,sans-serif;color:#1c2430;background:#f3f5f8}"
        + "main{max-width:36rem;margin:12vh auto;padding:2rem 2.5rem;background:#fff;border-radius:.75rem;"
        + "box-shadow:0 1px 4px rgba(20,30,50,.2);overflow-wrap:anywhere}"
        + "h1{margin:0 0 1rem;font-size:1.6rem;line-height:1.25}footer{margin-top:2rem;font-size:.9rem;color:#4a5566}";

    // The address is a secret, so it must not be stored or passed on, and the page needs nothing but its own style.
    private static readonly KeyValuePair<string, string>[] Headers =
    [
        new("Cache-Control", "no-store"),
        new(
            "Content-Security-Policy",
            $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
        new("Referrer-Policy", "no-referrer"),
        new("X-Content-Type-Options", "nosniff"),
    ];

    public Answer Open(string secret)
    {
        if (tenants.FindLink(secret) is not { } link)
        {
            return Page(404, "This link leads nowhere", "No contract is behind this address. Check that it was copied whole.")
                .At(serverClock.GetUtcNow());
        }

        var answer = link.Tenant.Timekeeper.Act(() => link.IsExpired
            ? Page(
                410, "This link has expired",
                "Access links work for six hours. Ask whoever sent you this one for a new one.")
            : Alive(link));
        return answer.At(link.Tenant.Clock.GetUtcNow());
    }

    private static Answer Alive(AccessLink link)
    {
        if (link.Participant is not null)
            SigningDesk.Visit(link.Tenant, link.Contract, link.Participant);
        var name = HtmlEncoder.Default.Encode(link.Contract.Name);
        var participant = HtmlEncoder.Default.Encode(link.Participant?.Given.Name ?? "A participant");
        var expiry = link.ExpiryTime.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return Page(
            200, name, $"Welcome, <strong>{participant}</strong>. You have access to this contract until {expiry} UTC.");
    }

    private static Answer Page(int status, string titleHtml, string textHtml)
    {
        var page =
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{titleHtml}</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <h1>{titleHtml}</h1>
            <p>{textHtml}</p>
            <footer>Served by fake-oneflow. Nothing here is binding.</footer>
            </main>
            </body>
            </html>

            """;
        return Answer.Html(page, status) with { Headers = Headers };
    }
}
