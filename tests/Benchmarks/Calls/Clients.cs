using System.Net;

namespace Benchmarks.Calls;

/// <summary>The same call by each means, to a server of its own.</summary>
internal static class Clients
{
    public static readonly Uri Root = new("https://api.example.com/v1/");

    public static Floor Floor(HttpStatusCode status, bool yields = false)
        => new(new HttpClient(Handler(status, yields)));

    public static Ours.OursClient Ours(HttpStatusCode status, bool yields = false)
        => new(new HttpClient(Handler(status, yields)), Root, new Ours.ApiTokenCredential(Documents.Token));

    public static NSwag.ContractsClient NSwag(HttpStatusCode status, bool yields = false) => new(Root.AbsoluteUri, WithToken(status, yields));

    public static NSwagWithContext.ContractsClient NSwagWithContext(HttpStatusCode status, bool yields = false) => new(Root.AbsoluteUri, WithToken(status, yields));

    // NSwag's clients know nothing of security, so the HttpClient carries the token.
    private static HttpClient WithToken(HttpStatusCode status, bool yields)
    {
        var http = new HttpClient(Handler(status, yields));
        http.DefaultRequestHeaders.TryAddWithoutValidation("x-api-token", Documents.Token);
        return http;
    }

    private static CannedHandler Handler(HttpStatusCode status, bool yields)
        => new(status, status == HttpStatusCode.OK ? Documents.Contract : Documents.Problem, yields);
}
