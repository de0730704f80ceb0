using System.Net;
using System.Text.Json;
using Benchmarks.Kiota;
using Benchmarks.Ours;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Refit;

namespace Benchmarks.Calls;

// Apart from those of which a native program is made.
internal static partial class Clients
{
    public static NSwag.ContractsClient NSwag(HttpStatusCode status, bool yields = false) =>
        new(Root.AbsoluteUri, WithToken(status, yields));

    public static NSwagWithContext.ContractsClient NSwagWithContext(HttpStatusCode status, bool yields = false) =>
        new(Root.AbsoluteUri, WithToken(status, yields));

    /// <summary>Refit, with the same JSON context as ours, which is the fastest that it can be.</summary>
    public static Refit.IContractsApi Refit(HttpStatusCode status, bool yields = false)
    {
        var http = WithToken(status, yields);
        http.BaseAddress = new Uri(Root.AbsoluteUri.TrimEnd('/'));
        var json = new SystemTextJsonContentSerializer(new JsonSerializerOptions { TypeInfoResolver = BenchmarksOursJsonContext.Default });
        return RestService.For<Refit.IContractsApi>(http, new RefitSettings(json));
    }

    /// <summary>Kiota with an HttpClient that is given to it, and so without middleware of its own.</summary>
    public static ContractsApiClient Kiota(HttpStatusCode status, bool yields = false) =>
        new(new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: WithToken(status, yields))
        {
            BaseUrl = Root.AbsoluteUri.TrimEnd('/'),
        });

    // The peers' clients know nothing of this API's security, so the HttpClient carries the token.
    private static HttpClient WithToken(HttpStatusCode status, bool yields)
    {
        var http = new HttpClient(Handler(status, yields));
        http.DefaultRequestHeaders.TryAddWithoutValidation("x-api-token", Documents.Token);
        return http;
    }
}
