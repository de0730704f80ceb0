using System.Net;
using Benchmarks.Ours;

namespace Benchmarks.Calls;

/// <summary>The same call by each means, to a server of its own.</summary>
internal static partial class Clients
{
    public static readonly Uri Root = new("https://api.example.com/v1/");

    public static Floor Floor(HttpStatusCode status, bool yields = false)
        => new(new HttpClient(Handler(status, yields)));

    public static OursClient Ours(HttpStatusCode status, bool yields = false)
        => new(new HttpClient(Handler(status, yields)), Root, new ApiTokenCredential(Documents.Token));

    private static CannedHandler Handler(HttpStatusCode status, bool yields)
        => new(status, status == HttpStatusCode.OK ? Documents.Contract : Documents.Problem, yields);
}
