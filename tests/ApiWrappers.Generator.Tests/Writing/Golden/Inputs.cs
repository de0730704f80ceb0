namespace ApiWrappers.Generator.Tests.Writing.Golden;

/// <summary>What the golden files are generated from.</summary>
internal static class Inputs
{
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        ["tiers"] = [Sources.Client, Sources.Crates, Sources.Ships],
        ["paging"] = [Sources.Client, Paging],
        ["cursors"] = [Sources.Client, Cursors],
        ["defaults"] = [Sources.Client, Defaults],
    };

    /// <summary>A list that is gone through page by page, one that may yet change, and prose that needs escaping.</summary>
    private const string Paging = """
        using System.Diagnostics.CodeAnalysis;
        using System.Threading;
        using System.Threading.Tasks;
        using ApiWrappers;

        namespace Acme;

        [ApiResource("Fleets", Implementation = typeof(FleetsApi))]
        public interface IFleetsApi
        {
            [ApiOperation("listFleets", "GET", "/fleets", Summary = "Lists fleets.", Remarks = "Sorted by <name> & \"age\".", Source = "manual/fleets", Confidence = "inferred")]
            [ApiPaging]
            [ApiParameter("limit", "How many, 1 to 100.")]
            [ApiParameter("port", "Port of registry.\nLeave it out for all.")]
            [ApiSecurity("key")]
            [ApiStatus(200, "One page of fleets.")]
            [ApiStatus(302, "It has moved.")]
            [ApiStatus(400, "The port is unknown.")]
            [ApiStatus(422, "The limit is too large.")]
            [ApiStatus(499, "Nobody waited.")]
            Task<ApiResponse<Fleet>> ListFleetsAsync(Depth? limit = null, int? offset = null, string? port = null, CancellationToken cancellationToken = default);

            [Experimental("ACME001")]
            [ApiOperation("renameFleet", "PUT", "/fleets/{fleet}", Summary = "Renames a fleet.")]
            [ApiSecurity("key")]
            [ApiStatus(204, "It is renamed.")]
            [ApiStatus(404, "There is no such fleet.")]
            Task<ApiResponse<ApiEmpty>> RenameFleetAsync(int fleet, string name, CancellationToken cancellationToken = default);
        }

        public class FleetsApi(ApiPipeline pipeline) : IFleetsApi
        {
            public Task<ApiResponse<Fleet>> ListFleetsAsync(Depth? limit = null, int? offset = null, string? port = null, CancellationToken cancellationToken = default) => throw new System.NotSupportedException(pipeline.ToString());

            [Experimental("ACME001")]
            public Task<ApiResponse<ApiEmpty>> RenameFleetAsync(int fleet, string name, CancellationToken cancellationToken = default) => throw new System.NotSupportedException();
        }
        """;

    /// <summary>A list whose pages tell where the next one begins.</summary>
    private const string Cursors = """
        using System.Threading;
        using System.Threading.Tasks;
        using ApiWrappers;

        namespace Acme;

        [ApiResource("Cargo", Implementation = typeof(CargoApi))]
        public interface ICargoApi
        {
            [ApiOperation("listCargo", "GET", "/ships/{ship}/cargo", Summary = "Lists cargo.")]
            [ApiPaging]
            [ApiParameter("ship", "Whose cargo.")]
            [ApiParameter("cursor", "Where the page begins.")]
            [ApiSecurity("key")]
            [ApiStatus(200, "One page of cargo.")]
            [ApiStatus(404, "There is no such ship.")]
            Task<ApiResponse<Manifest>> ListCargoAsync(int ship, string? cursor = null, int? limit = null, CancellationToken cancellationToken = default);
        }

        public class CargoApi(ApiPipeline pipeline) : ICargoApi
        {
            public Task<ApiResponse<Manifest>> ListCargoAsync(int ship, string? cursor = null, int? limit = null, CancellationToken cancellationToken = default) => throw new System.NotSupportedException(pipeline.ToString());
        }
        """;

    /// <summary>Parameters with defaults of every kind and names that are keywords.</summary>
    private const string Defaults = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using ApiWrappers;

        namespace Acme;

        public enum Wind { None, North = 3 }

        [ApiResource("Winds", Implementation = typeof(WindsApi))]
        public interface IWindsApi
        {
            [ApiOperation("blow", "POST", "/winds/{event}", Summary = "Blows.")]
            [ApiSecurity]
            [ApiStatus(200, "What it blew away.")]
            Task<ApiResponse<IReadOnlyList<string?>>> BlowAsync(
                string @event, Wind wind = Wind.North, Wind? gust = null, string text = "a \"b\"\n", char mark = '\'', bool warm = true, long far = -7,
                float force = 1.5f, double angle = 0.25, decimal price = 2.5m, Guid id = default, CancellationToken cancellationToken = default);
        }

        public class WindsApi(ApiPipeline pipeline) : IWindsApi
        {
            public Task<ApiResponse<IReadOnlyList<string?>>> BlowAsync(
                string @event, Wind wind = Wind.North, Wind? gust = null, string text = "a \"b\"\n", char mark = '\'', bool warm = true, long far = -7,
                float force = 1.5f, double angle = 0.25, decimal price = 2.5m, Guid id = default, CancellationToken cancellationToken = default) => throw new NotSupportedException(pipeline.ToString());
        }
        """;
}
