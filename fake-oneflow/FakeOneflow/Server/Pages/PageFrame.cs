using System.Security.Cryptography;
using System.Text;
using AspNetCoreGeneratedDocument;
using OneflowFake.Server.Responses;
using RazorSlices;

namespace OneflowFake.Server.Pages;

/// <summary>The frame of all pages that people see.</summary>
internal static class PageFrame
{
    private const string Self = "'self'";

    /// <summary>The style of the pages, which the policy names by its hash.</summary>
    public const string Style =
        """
        :root{color-scheme:light dark;--ink:#1c2430;--soft:#4a5566;--line:#d5dbe5;--paper:#fff;--desk:#f3f5f8;
        --go:#17603a;--go-ink:#fff;--no:#9c1c1c}
        @media (prefers-color-scheme:dark){:root{--ink:#e8ecf3;--soft:#aab4c4;--line:#3a4557;--paper:#1b222d;--desk:#11161e;
        --go:#7fd6a4;--go-ink:#0d2417;--no:#ff9d9d}}
        *{box-sizing:border-box}
        body{margin:0;padding:1rem;font:1.0625rem/1.6 system-ui,sans-serif;color:var(--ink);background:var(--desk)}
        main{max-width:44rem;margin:clamp(0rem,6vw - 1.5rem,4rem) auto;padding:clamp(1.25rem,5vw,2.5rem);
        background:var(--paper);border:1px solid var(--line);border-radius:.75rem;overflow-wrap:anywhere}
        h1{margin:0 0 .5rem;font-size:1.7rem;line-height:1.25;text-wrap:balance}
        h2{margin:2.25rem 0 .5rem;font-size:1.2rem;line-height:1.3}
        h3{margin:1.25rem 0 .25rem;font-size:1rem}
        p{margin:.5rem 0;text-wrap:pretty}
        time{white-space:nowrap}
        ul{margin:0;padding:0;list-style:none}
        li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;padding:.4rem 0;border-top:1px solid var(--line)}
        dl{margin:0}
        dl div{display:flex;flex-wrap:wrap;gap:0 1rem;padding:.4rem 0;border-top:1px solid var(--line)}
        dt{flex:0 0 13rem;color:var(--soft)}
        dd{margin:0;flex:1 1 12rem}
        .soft,footer{color:var(--soft)}
        .notice{margin:1rem 0 0;padding:.75rem 1rem;border-inline-start:.3rem solid var(--soft);background:var(--desk)}
        .actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1rem}
        button{flex:1 1 12rem;padding:.8rem 1.25rem;font:inherit;font-weight:600;border-radius:.5rem;
        border:2px solid var(--go);background:var(--go);color:var(--go-ink);cursor:pointer}
        button.no{border-color:var(--no);background:none;color:var(--no)}
        button:focus-visible{outline:.2rem solid var(--ink);outline-offset:.15rem}
        footer{margin-top:2.5rem;font-size:.9rem}
        """;

    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    // The address is a secret, so it must not be stored or passed on, and the page needs nothing but its own style.
    private static KeyValuePair<string, string>[] HeadersFor(string formTargets) =>
    [
        new("Cache-Control", "no-store"),
        new(
            "Content-Security-Policy",
            $"default-src 'none'; style-src 'sha256-{StyleHash}'; "
            + $"base-uri 'none'; form-action {formTargets}; frame-ancestors 'none'"),
        // Other sites do not learn the address. The form of the page itself tells its origin, without which it is refused.
        new("Referrer-Policy", "same-origin"),
        new("X-Content-Type-Options", "nosniff"),
    ];

    /// <summary>A page that says one thing.</summary>
    /// <param name="status">Status of the response.</param>
    /// <param name="title">Title.</param>
    /// <param name="text">One or two sentences.</param>
    public static Response Say(int status, string title, string text) =>
        Render(status, new Server_Pages_Message { Model = new(title, text) });

    /// <summary>A page.</summary>
    /// <param name="status">Status of the response.</param>
    /// <param name="slice">The page.</param>
    /// <param name="formTargets">The places to which forms of the page, and redirects after them, may lead.</param>
    public static Response Render(int status, RazorSlice slice, string formTargets = Self)
    {
        using var page = new MemoryStream();
        // A page is part of the decision of a call, under the tenant's lock: it waits for nothing.
        var rendered = RenderAsync(slice, page);
        if (!rendered.IsCompleted)
            throw new InvalidOperationException("A page must not wait for anything.");

        rendered.GetAwaiter().GetResult();
        return new Response(status, Response.HtmlType, page.ToArray()) { Headers = HeadersFor(formTargets) };
    }

    /// <summary>Sends the browser to a page, to be fetched again.</summary>
    public static Response See(string path) => Response.Empty(303) with { Headers = [.. HeadersFor(Self), new("Location", path)] };

    private static async Task RenderAsync(RazorSlice slice, Stream page) => await slice.RenderAsync(page);
}
