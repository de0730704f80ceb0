using System.Globalization;
using ApiWrappers.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    private const string Method = "Task<ApiResponse<ApiEmpty>> SinkShipAsync(CancellationToken cancellationToken = default)";

    private const string OperationToToken =
        "[ApiOperation(\"sinkShip\", \"POST\", \"/ships/sink\")]\n    [ApiSecurity(\"key\", \"operator\")]\n    [ApiStatus(202, \"It "
        + "sinks.\")]\n    Task<ApiResponse<ApiEmpty>> SinkShipAsync(";

    public static TheoryData<string, string, string, string, string> Faults => new()
    {
        // id, what is replaced in Ships, by what, where it is reported, what the message tells
        { "APIW001", "[ApiOperation(\"sinkShip\", \"POST\", \"/ships/sink\")]", "", "SinkShipAsync", "has no [ApiOperation]" },
        { "APIW002", "[ApiSecurity(\"key\", \"operator\")]", "", "SinkShipAsync", "has no [ApiSecurity]" },
        { "APIW003", "[ApiStatus(202, \"It sinks.\")]", "", "SinkShipAsync", "has no [ApiStatus]" },
        { "APIW004", Method, "Task SinkShipAsync(CancellationToken cancellationToken = default)", "SinkShipAsync", "returns 'Task'" },
        { "APIW004", Method, "Task<ApiResponse<ApiEmpty>> SinkShipAsync()", "SinkShipAsync", "a CancellationToken as its last parameter" },
        { "APIW004", Method, "Task<ApiResponse<T>> SinkShipAsync<T>(CancellationToken cancellationToken = default)", "SinkShipAsync",
            "is generic" },
        { "APIW004", Method, "Task<ApiResponse<ApiEmpty>> SinkShipAsync(ref int depth, CancellationToken cancellationToken = default)",
            "depth", "'depth' by reference" },
        { "APIW004", Method, "Task<ApiResponse<ApiEmpty>> SinkShipAsync(out int depth, CancellationToken cancellationToken = default)",
            "depth", "'depth' by reference" },
        { "APIW004", Method, "Task<ApiResponse<ApiEmpty>> SinkShipAsync(string cancellationToken, CancellationToken token = default)",
            "cancellationToken", "which the wrapper uses" },
        { "APIW004", Method, "static Task<ApiResponse<ApiEmpty>> SinkShipAsync(CancellationToken cancellationToken = default) => throw "
            + "null!", "SinkShipAsync", "is static" },
        { "APIW004", "public interface IShipsApi\n{", "public interface IShipsApi\n{\n    int Depth { get; }", "Depth", "is not a method" },
        { "APIW004", "public interface", "internal interface", "IShipsApi", "is not public" },
        { "APIW004", "public interface IShipsApi", "public interface IShipsApi<T>", "IShipsApi", "is generic" },
        { "APIW005", "\"sinkShip\"", "\" \"", "ApiOperation(\" \", \"POST\", \"/ships/sink\")", "empty operation id" },
        { "APIW006", "[ApiStatus(202, \"It sinks.\")]", "[ApiStatus(202, \"It sinks.\")][ApiStatus(404, \"\")]", "ApiStatus(404, \"\")",
            "why it returns 404" },
        { "APIW007", Method, "[ApiParameter(\"who\", \"Who asks.\", Header = \"authorization\")]Task<ApiResponse<ApiEmpty>> "
            + "SinkShipAsync(string who, CancellationToken cancellationToken = default)",
            "ApiParameter(\"who\", \"Who asks.\", Header = \"authorization\")", "sets the header 'authorization'" },
        { "APIW007", Method, "[ApiParameter(\"who\", \"Who asks.\", Header = \"X-Badge\")]Task<ApiResponse<ApiEmpty>> "
            + "SinkShipAsync(string who, CancellationToken cancellationToken = default)",
            "ApiParameter(\"who\", \"Who asks.\", Header = \"X-Badge\")", "sets the header 'X-Badge'" },
        { "APIW008", "\"/ships/sink\"", "\"/ships/{ship_name}/sink\"", "ApiOperation(\"sinkShip\", \"POST\", \"/ships/{ship_name}/sink\")",
            "the placeholder '{ship_name}'" },
        { "APIW009", "[ApiStatus(202", "[ApiParameter(\"depth\", \"How deep.\")][ApiStatus(202", "ApiParameter(\"depth\", \"How deep.\")",
            "which is not a parameter" },
        { "APIW009", Method, "[ApiParameter(\"depth\", \"How deep.\")][ApiParameter(\"depth\", \"Again.\")]Task<ApiResponse<ApiEmpty>> "
            + "SinkShipAsync(int depth, CancellationToken cancellationToken = default)", "ApiParameter(\"depth\", \"Again.\")",
            "another [ApiParameter] names already" },
        { "APIW010", "[ApiStatus(202, \"It sinks.\")]\n    Task<ApiResponse<ApiEmpty>>",
            "[ApiStatus(204, \"It sinks.\")]\n    Task<ApiResponse<Crate>>", "SinkShipAsync",
            "returns a 'Crate', but its only documented success is 204" },
        { "APIW011", "[ApiStatus(202", "[ApiStatus(404, \"No ship.\")][ApiStatus(404, \"No sea.\")][ApiStatus(202",
            "ApiStatus(404, \"No sea.\")", "the name 'NotFound'" },
        { "APIW011", "public partial class ShipsApi", "public sealed class SinkShipResult;\n\npublic partial class ShipsApi",
            "SinkShipAsync", "the name 'SinkShipResult', which belongs to a type of the namespace" },
        { "APIW011", "\"Ships\"", "\"Crates\"", "IShipsApi", "the name 'CratesOperatorClient', which belongs to the resource 'Crates'" },
        { "APIW011", "\"Ships\"", "\"crates\"", "IShipsApi", "the name 'cratesOperatorClient', which belongs to the resource 'Crates'" },
        { "APIW011", "\"Ships\"", "\"Acme\"", "IShipsApi", "the name 'AcmeOperatorClient', which belongs to the client" },
        { "APIW011", "\"Ships\"", "\"AsOperator\"", "IShipsApi", "the name 'AsOperator', which belongs to the method of a tier" },
        { "APIW011", "\"Ships\"", "\"Pipeline\"", "IShipsApi", "the name 'Pipeline', which belongs to a member of every client" },
        { "APIW011", "\"Ships\"", "\"With\"", "IShipsApi", "the name 'With', which belongs to a member of every client" },
        { "APIW011", "SinkShipAsync", "BurnCrateAsync", "BurnCrateAsync",
            "the name 'BurnCrateResult', which belongs to 'BurnCrateAsync' of the resource 'Crates'" },
        { "APIW011", Method + ";",
            Method + ";\n    [ApiOperation(\"other\", \"POST\", \"/\")][ApiSecurity(\"operator\")][ApiStatus(202, \"It.\")] "
            + "Task<ApiResponse<ApiEmpty>> TrySinkShipAsync(CancellationToken cancellationToken = default);", "TrySinkShipAsync",
            "the name 'TrySinkShipAsync', which belongs to 'SinkShipAsync'" },
        { "APIW012", "[ApiStatus(202", "[ApiPaging][ApiStatus(202", "ApiPaging", "'ApiEmpty' has no Data of IReadOnlyList<T>" },
        { "APIW012", "[ApiStatus(202, \"It sinks.\")]\n    Task<ApiResponse<ApiEmpty>>",
            "[ApiPaging][ApiStatus(200, \"Ships.\")] Task<ApiResponse<Fleet>>", "ApiPaging", "it has no parameter 'limit' of type int" },
        { "APIW012", "[ApiStatus(202, \"It sinks.\")]\n    Task<ApiResponse<ApiEmpty>> SinkShipAsync(",
            "[ApiPaging][ApiStatus(200, \"Ships.\")] Task<ApiResponse<Fleet>> SinkShipAsync(int? limit = null, ", "ApiPaging",
            "it has neither a parameter 'offset' of type int nor a parameter 'cursor' of type string" },
        { "APIW012", "[ApiStatus(202, \"It sinks.\")]\n    Task<ApiResponse<ApiEmpty>> SinkShipAsync(",
            "[ApiPaging][ApiStatus(200, \"Ships.\")] Task<ApiResponse<Fleet>> SinkShipAsync(int? limit = null, string? offset = null, ",
            "ApiPaging", "its parameter 'offset' is not of type int" },
        { "APIW012", "[ApiStatus(202, \"It sinks.\")]\n    Task<ApiResponse<ApiEmpty>> SinkShipAsync(",
            "[ApiPaging][ApiStatus(200, \"Ships.\")] Task<ApiResponse<Fleet>> SinkShipAsync(int? limit = null, string? cursor = null, ",
            "ApiPaging", "'Fleet' has no NextCursor of string" },
        { "APIW013", "\"POST\"", "\"Post\"", "ApiOperation(\"sinkShip\", \"Post\", \"/ships/sink\")",
            "states 'Post', which is not an HTTP method in upper case" },
        { "APIW013", "\"/ships/sink\"", "\"ships/sink\"", "ApiOperation(\"sinkShip\", \"POST\", \"ships/sink\")",
            "which is not a route that starts with a slash" },
        { "APIW013", "[ApiStatus(202", "[ApiStatus(99, \"Never.\")][ApiStatus(202", "ApiStatus(99, \"Never.\")",
            "states '99', which is not an HTTP status" },
        { "APIW013", "\"/ships/sink\"", "\"/ships/sink\", RetrySafety = (ApiRetrySafety)7",
            "ApiOperation(\"sinkShip\", \"POST\", \"/ships/sink\", RetrySafety = (ApiRetrySafety)7)",
            "states '7', which is not a value of ApiRetrySafety" },
        { "APIW014", "namespace Acme;", "namespace Elsewhere;", "IShipsApi", "No class in the namespace" },
        { "APIW015", ", Implementation = typeof(ShipsApi)", "", "ApiResource(\"Ships\")", "has no Implementation" },
        { "APIW015", "typeof(ShipsApi)", "typeof(CratesApi)", "ApiResource(\"Ships\", Implementation = typeof(CratesApi))",
            "does not implement the interface" },
        { "APIW015", "ShipsApi(ApiPipeline pipeline)", "ShipsApi(string pipeline)",
            "ApiResource(\"Ships\", Implementation = typeof(ShipsApi))", "no constructor that takes only an ApiPipeline" },
        { "APIW015", "\"Ships\"", "\"Big ships\"", "ApiResource(\"Big ships\", Implementation = typeof(ShipsApi))",
            "which is not a C# name" },
    };

    public static TheoryData<string, string, string, string, string> ClientFaults => new()
    {
        { "APIW004", "public sealed partial class AcmeClient;", "public sealed class AcmeClient;", "AcmeClient", "is not partial" },
        { "APIW004", "namespace Acme;", "", "AcmeClient", "is in the global namespace" },
        { "APIW011", "public sealed class Crate;",
            "public sealed class Crate;\n[ApiWrappers.ApiClient(typeof(Fault))] public sealed partial class OtherClient;", "OtherClient",
            "the name 'Acme', which belongs to the client 'AcmeClient'" },
        { "APIW015", "ApiClient(typeof(Fault), ", "ApiClient(typeof(Crate), ",
            "ApiWrappers.ApiClient(typeof(Crate), CredentialHeaders = new[] { \"x-badge\" })", "does not implement IApiProblem<TSelf>" },
        { "APIW015", "typeof(OperatorBadge)", "typeof(Crate)", "ApiWrappers.ApiTier(\"operator\", \"Operator\", typeof(Crate))",
            "does not derive from ApiCredential" },
        { "APIW015", "\"Operator\"", "\"\"", "ApiWrappers.ApiTier(\"operator\", \"\", typeof(OperatorBadge))", "which is not a C# name" },
        { "APIW015", "\"operator\"", "\"the operator\"", "ApiWrappers.ApiTier(\"the operator\", \"Operator\", typeof(OperatorBadge))",
            "which is not a C# name" },
    };

    /// <summary>Sources that are right and close to something wrong.</summary>
    public static TheoryData<string, string, string> Neighbours => new()
    {
        { "APIW001", "[ApiOperation(", "[global::ApiWrappers.ApiOperationAttribute(" },
        { "APIW002", "[ApiSecurity(\"key\", \"operator\")]", "[ApiSecurity]" },
        { "APIW003", "[ApiStatus(202, \"It sinks.\")]", "[ApiStatus(500, \"It floats.\")]" },
        { "APIW004", Method, "System.Threading.Tasks.Task<ApiWrappers.ApiResponse<ApiEmpty>> SinkShipAsync(int depth, "
            + "System.Threading.CancellationToken cancellationToken)" },
        { "APIW005", "\"sinkShip\"", "\"s\"" },
        { "APIW006", "\"It sinks.\"", "\"-\"" },
        { "APIW007", Method, "[ApiParameter(\"who\", \"Who asks.\", Header = \"x-who\")]Task<ApiResponse<ApiEmpty>> "
            + "SinkShipAsync(string who, CancellationToken cancellationToken = default)" },
        { "APIW008", OperationToToken,
            "[ApiOperation(\"sinkShip\", \"POST\", \"/ships/{ship_name}/sink/{Depth}\")][ApiSecurity(\"operator\")][ApiStatus(202, "
            + "\"It sinks.\")]\n    Task<ApiResponse<ApiEmpty>> SinkShipAsync(string shipName, int depth, " },
        { "APIW008", OperationToToken,
            "[ApiOperation(\"sinkShip\", \"POST\", \"/ships/{path}/sink\")][ApiSecurity(\"operator\")][ApiStatus(202, \"It "
            + "sinks.\")]\n    Task<ApiResponse<ApiEmpty>> SinkShipAsync(string pathValue, " },
        { "APIW009", Method, "[ApiParameter(\"depth\", \"How deep.\")]Task<ApiResponse<ApiEmpty>> SinkShipAsync(int depth, string "
            + "other, CancellationToken cancellationToken = default)" },
        { "APIW010", "[ApiStatus(202, \"It sinks.\")]\n    Task<ApiResponse<ApiEmpty>>",
            "[ApiStatus(204, \"It sank.\")][ApiStatus(200, \"It sinks.\")]\n    Task<ApiResponse<Crate>>" },
        { "APIW011", "[ApiStatus(202", "[ApiStatus(404, \"No ship.\")][ApiStatus(410, \"Sunk.\")][ApiStatus(202" },
        { "APIW012", "[ApiStatus(202, \"It sinks.\")]\n    Task<ApiResponse<ApiEmpty>> SinkShipAsync(",
            "[ApiPaging][ApiStatus(200, \"Ships.\")] Task<ApiResponse<Fleet>> SinkShipAsync(Depth? limit = null, int offset = 0, " },
        { "APIW012", "[ApiStatus(202, \"It sinks.\")]\n    Task<ApiResponse<ApiEmpty>> SinkShipAsync(",
            "[ApiPaging][ApiStatus(200, \"Ships.\")] Task<ApiResponse<Manifest>> SinkShipAsync(int? limit = null, string? cursor = "
            + "null, " },
        { "APIW013", "\"POST\"", "\"PATCH\"" },
        { "APIW014", "namespace Acme;", "namespace @Acme;" },
        { "APIW015", "ShipsApi(ApiPipeline pipeline) : IShipsApi\n{",
            "ShipsApi(int depth, ApiPipeline pipeline) : IShipsApi\n{\n    public ShipsApi(ApiPipeline pipeline) : this(7, pipeline) { }" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_wrong_with_a_resource_is_said_where_it_stands(
        string id, string text, string replacement, string place, string message)
        => AssertSaid(new Run(Sources.Client, Sources.Crates, Replace(Sources.Ships, text, replacement)), "2.cs", id, place, message);

    [Theory]
    [MemberData(nameof(ClientFaults))]
    public void What_is_wrong_with_a_client_is_said_where_it_stands(
        string id, string text, string replacement, string place, string message)
        => AssertSaid(new Run(Replace(Sources.Client, text, replacement)), "0.cs", id, place, message);

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void What_is_right_is_left_alone(string id, string text, string replacement)
    {
        var diagnostics = new Run(Sources.Client, Sources.Crates, Replace(Sources.Ships, text, replacement)).Result.Diagnostics;
        Assert.DoesNotContain(id, diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Every_diagnostic_has_a_case_and_a_neighbour()
    {
        var ids = Descriptors.All.Select(descriptor => descriptor.Id).ToList();
        Assert.Equal(ids, Faults.Concat(ClientFaults).Select(row => (string)row[0]).Distinct().Order());
        Assert.Equal(ids, Neighbours.Select(row => (string)row[0]).Distinct().Order());
    }

    [Fact]
    public void What_collides_is_left_out_and_the_rest_is_generated()
    {
        var run = new Run(Sources.Client, Sources.Crates,
            Sources.Ships.Replace("SinkShipAsync", "BurnCrateAsync", StringComparison.Ordinal));
        Assert.Single(run.Output.GetSymbolsWithName("BurnCrateResult"));
        Assert.Contains("CratesOperatorClient.g.cs", run.Files);
        Assert.DoesNotContain("ShipsOperatorClient.g.cs", run.Files);
        Assert.DoesNotContain("ShipsResults.g.cs", run.Files);
        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void A_pragma_silences_a_diagnostic_where_it_stands()
    {
        var ships = Sources.Ships.Replace("[ApiStatus(202, \"It sinks.\")]", "", StringComparison.Ordinal);
        Assert.Empty(new Run(Sources.Client, Sources.Crates, "#pragma warning disable APIW003\n" + ships)
            .Result.Diagnostics.Where(diagnostic => !diagnostic.IsSuppressed));
    }

    [Fact]
    public void A_diagnostic_moves_with_the_text_above_it()
    {
        var ships = Sources.Ships.Replace("[ApiStatus(202, \"It sinks.\")]", "", StringComparison.Ordinal);
        var run = new Run(Sources.Client, Sources.Crates, ships);
        var before = Assert.Single(run.Result.Diagnostics).Location.GetLineSpan().StartLinePosition.Line;

        run.Edit("2.cs", "// A line.\n" + ships);
        Assert.Equal(before + 1, Assert.Single(run.Result.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
    }

    private static string Replace(string source, string text, string replacement)
    {
        Assert.Contains(text, source, StringComparison.Ordinal);
        return source.Replace(text, replacement, StringComparison.Ordinal);
    }

    private static void AssertSaid(Run run, string file, string id, string place, string message)
    {
        var diagnostic = Assert.Single(run.Result.Diagnostics, diagnostic => !diagnostic.IsSuppressed);
        Assert.Equal(id, diagnostic.Id);
        Assert.Contains(message, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(file, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(place, diagnostic.Location.SourceTree!.ToString()
            .Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }
}
