namespace ApiWrappers.Generator.Tests;

/// <summary>A small API that resembles neither of the real ones: other tiers, other statuses.</summary>
internal static class Sources
{
    public const string Client = """
        namespace Acme;

        [ApiWrappers.ApiClient(typeof(Fault), CredentialHeaders = new[] { "x-badge" })]
        [ApiWrappers.ApiTier("operator", "Operator", typeof(OperatorBadge))]
        public sealed partial class AcmeClient;

        public sealed class Fault : ApiWrappers.IApiProblem<Fault>
        {
            public string? Explanation => null;
            public string? RequestIdentifier => null;
            public static Fault? Read(System.ReadOnlyMemory<byte> body) => null;
        }

        public sealed class OperatorBadge() : ApiWrappers.HeaderCredential("x-badge", "7");

        public sealed class Crate;

        public sealed record Fleet(System.Collections.Generic.IReadOnlyList<Crate> Data, int Count);

        public sealed record Manifest(System.Collections.Generic.IReadOnlyList<Crate> Data, string? NextCursor);

        public readonly record struct Depth(int Metres)
        {
            public static implicit operator Depth(int metres) => new(metres);
        }
        """;

    public const string Crates = """
        using System.Threading;
        using System.Threading.Tasks;
        using ApiWrappers;

        namespace Acme;

        [ApiResource("Crates", Implementation = typeof(CratesApi))]
        public interface ICratesApi
        {
            [ApiOperation("findCrate", "GET", "/crates/{code}", Summary = "Finds a crate.", Source = "manual/crates", Confidence = "documented")]
            [ApiParameter("code", "Code of the crate <on its lid>.")]
            [ApiSecurity("key")]
            [ApiSecurity("key", "operator", Scope = "crates_read")]
            [ApiStatus(200, "The crate.")]
            [ApiStatus(404, "No crate has that code.")]
            [ApiStatus(429, "Too many questions & too little time.")]
            Task<ApiResponse<Crate>> FindCrateAsync(string code, int? depth = null, CancellationToken cancellationToken = default);

            [ApiOperation("burnCrate", "DELETE", "/crates/{code}", Summary = "Burns a crate.")]
            [ApiSecurity("key", "operator", Scope = "crates_read crates_burn")]
            [ApiStatus(204, "It burnt.")]
            [ApiStatus(423, "It is locked.")]
            Task<ApiResponse<ApiEmpty>> BurnCrateAsync(string code, CancellationToken cancellationToken = default);
        }

        public class CratesApi(ApiPipeline pipeline) : ICratesApi
        {
            public Task<ApiResponse<Crate>> FindCrateAsync(string code, int? depth = null, CancellationToken cancellationToken = default) => throw new System.NotSupportedException(pipeline.ToString());
            public Task<ApiResponse<ApiEmpty>> BurnCrateAsync(string code, CancellationToken cancellationToken = default) => throw new System.NotSupportedException();
        }
        """;

    public const string Ships = """
        using System.Threading;
        using System.Threading.Tasks;
        using ApiWrappers;

        namespace Acme;

        [ApiResource("Ships", Implementation = typeof(ShipsApi))]
        [ApiCommonStatus(503, "A \"storm\" rages.")]
        public interface IShipsApi
        {
            [ApiOperation("sinkShip", "POST", "/ships/sink")]
            [ApiSecurity("key", "operator")]
            [ApiStatus(202, "It sinks.")]
            Task<ApiResponse<ApiEmpty>> SinkShipAsync(CancellationToken cancellationToken = default);
        }

        public partial class ShipsApi(ApiPipeline pipeline) : IShipsApi
        {
            public Task<ApiResponse<ApiEmpty>> SinkShipAsync(CancellationToken cancellationToken = default) => throw new System.NotSupportedException(pipeline.ToString());
        }
        """;

    /// <summary>A resource of many operations that are much the same.</summary>
    public static string Many(int index, int operations) => $$"""
        using System.Threading;
        using System.Threading.Tasks;
        using ApiWrappers;

        namespace Acme;

        [ApiResource("Many{{index}}", Implementation = typeof(Many{{index}}Api))]
        public interface IMany{{index}}Api
        {
        {{string.Concat(Enumerable.Range(0, operations).Select(operation => $"""
                [ApiOperation("do{index}Of{operation}", "GET", "/many")][ApiSecurity("key")][ApiStatus(200, "A crate.")][ApiStatus(
                    404, "None.")]
                Task<ApiResponse<Crate>> Do{index}Of{operation}Async(CancellationToken cancellationToken = default);

            """))}}
        }

        public abstract partial class Many{{index}}Api(ApiPipeline pipeline) : IMany{{index}}Api
        {
            public string Pipeline => pipeline.ToString()!;
        {{string.Concat(Enumerable.Range(0, operations).Select(operation => $"    public abstract Task<ApiResponse<Crate>> Do{index}Of{operation}Async(CancellationToken cancellationToken = default);\n"))}}
        }
        """;
}
