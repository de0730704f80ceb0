namespace ApiWrappers.Generator.Tests.CodeFixes;

/// <summary>A small API, for which the generator makes the client that the analyzed code uses.</summary>
internal static class DepotClient
{
    public const string Source = """
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using ApiWrappers;

        namespace Depot;

        [ApiClient(typeof(Fault))]
        [ApiTier("keeper", "Keeper", typeof(KeeperBadge))]
        public sealed partial class DepotClient;

        public sealed class Fault : IApiProblem<Fault>
        {
            public string? Explanation => null;
            public string? RequestIdentifier => null;
            public static Fault? Read(System.ReadOnlyMemory<byte> body) => null;
        }

        public sealed class KeeperBadge(string number) : HeaderCredential("x-badge", number);

        public sealed record Crate(string Code);

        public sealed record CrateList(IReadOnlyList<Crate> Data, int Count);

        [ApiResource("Crates", Implementation = typeof(CratesApi))]
        public interface ICratesApi
        {
            [ApiOperation("burnCrate", "DELETE", "/crates/{code}")]
            [ApiSecurity("key")]
            [ApiSecurity("key", "keeper")]
            [ApiStatus(204, "It burnt.")]
            [ApiStatus(404, "No crate has that code.")]
            Task<ApiResponse<ApiEmpty>> BurnCrateAsync(string code, CancellationToken cancellationToken = default);

            [ApiOperation("listCrates", "GET", "/crates")]
            [ApiPaging]
            [ApiSecurity("key")]
            [ApiStatus(200, "Crates.")]
            Task<ApiResponse<CrateList>> ListCratesAsync(int? limit = null, int? offset = null, CancellationToken cancellationToken = default);
        }

        public class CratesApi(ApiPipeline pipeline) : ICratesApi
        {
            public Task<ApiResponse<ApiEmpty>> BurnCrateAsync(string code, CancellationToken cancellationToken = default) => throw new System.NotSupportedException(pipeline.ToString());
            public Task<ApiResponse<CrateList>> ListCratesAsync(int? limit = null, int? offset = null, CancellationToken cancellationToken = default) => throw new System.NotSupportedException();
        }
        """;
}
