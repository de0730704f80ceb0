using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Tests.Writing;

/// <summary>The facts that the runtime needs of an operation are declared on the class that sends it.</summary>
public sealed class OperationsTests
{
    [Fact]
    public void Facts_and_common_statuses_are_declared()
    {
        var code = Declared(Sources.Ships
            .Replace("\"/ships/sink\")",
            "\"/ships/sink\", Accept = \"text/csv\", Server = \"https://sea.example\", RetrySafety = ApiRetrySafety.Safe)",
            StringComparison.Ordinal)
            .Replace("[ApiStatus(202", "[ApiStatus(409, \"It sank.\")][ApiStatus(\"4XX\", \"No.\")][ApiStatus(202",
                StringComparison.Ordinal));
        Assert.Contains(
            """
                public static readonly ApiOperation SinkShipOperation = new(
                    "sinkShip", HttpMethod.Post, "/ships/sink",
                    new ApiStatusReason(409, "It sank."),
                    new ApiStatusReason(503, "A \"storm\" rages.")) { RetrySafety = ApiRetrySafety.Safe, Accept = "text/csv", Server = "https://sea.example" };
            """,
            code,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[ApiSecurity]", "{ IsPublic = true }")]
    [InlineData("[ApiSecurity(\"key\", Scope = \"a b\")]", "{ Scopes = [\"a\", \"b\"] }")]
    [InlineData("[ApiSecurity(\"key\", Scope = \"a\")][ApiSecurity(\"operator\")]", "rages.\"));")]
    public void Security_is_declared_when_there_is_no_choice(string security, string declared)
        => Assert.Contains(declared,
            Declared(Sources.Ships.Replace("[ApiSecurity(\"key\", \"operator\")]", security, StringComparison.Ordinal)),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("CancellationToken cancellationToken = default", "string cancellationToken, CancellationToken token = default")]
    [InlineData("[ApiSecurity(\"key\", \"operator\")]", "")]
    [InlineData("\"Ships\"", "\"Pipeline\"")]
    public void An_operation_without_a_wrapper_is_declared_all_the_same(string text, string replacement)
        => Assert.Contains("SinkShipOperation", Declared(Sources.Ships.Replace(text, replacement, StringComparison.Ordinal)),
            StringComparison.Ordinal);

    [Fact]
    public void A_parameter_may_be_named_response()
        => Assert.Empty(new Run(Sources.Client,
            Sources.Ships.Replace("SinkShipAsync(", "SinkShipAsync(string response, ", StringComparison.Ordinal)).Result.Diagnostics);

    [Theory]
    [InlineData("\"2XX\"")]
    [InlineData("\"default\"")]
    public void A_range_can_be_the_success(string range)
    {
        var run = new Run(Sources.Client, Sources.Ships.Replace("202", range, StringComparison.Ordinal));
        Assert.Empty(run.Result.Diagnostics);
        Assert.Contains($"<see cref=\"SinkShipResult.Ok\"/>, {range.Trim('"')}: It sinks.",
            run.File("ShipsOperatorClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Common_statuses_are_in_the_docs_of_each_operation()
    {
        var code = new Run(Sources.Client, Sources.Ships).File("ShipsOperatorClient.g.cs");
        Assert.Contains("<see cref=\"SinkShipResult.Unexpected\"/>, 503: A \"storm\" rages.", code, StringComparison.Ordinal);
        Assert.Contains("no response before the deadline. 503: A \"storm\" rages.</exception>", code, StringComparison.Ordinal);
    }

    private static string Declared(string ships)
    {
        var run = new Run(Sources.Client, ships);
        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return run.File("ApiOperations.g.cs");
    }
}
