namespace ApiWrappers.Generator.Tests;

public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("APIW001", "[ApiOperation(\"sinkShip\", \"POST\", \"/ships/sink\")]", "")]
    [InlineData("APIW002", "[ApiSecurity(\"key\", \"operator\")]", "")]
    [InlineData("APIW003", "[ApiStatus(202, \"It sinks.\")]", "")]
    [InlineData("APIW004", "Task<ApiResponse<ApiEmpty>> SinkShipAsync(CancellationToken cancellationToken = default)", "Task SinkShipAsync(CancellationToken cancellationToken = default)")]
    [InlineData("APIW004", "(CancellationToken cancellationToken = default)", "()")]
    public void A_method_that_cannot_be_wrapped_is_named_where_it_stands(string id, string text, string replacement)
    {
        var run = new Run(Sources.Client, Sources.Crates, Sources.Ships.Replace(text, replacement, StringComparison.Ordinal));
        var diagnostic = Assert.Single(run.Result.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Contains("IShipsApi.SinkShipAsync", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("2.cs", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public void An_interface_that_is_whole_gives_none() => Assert.Empty(new Run(Sources.Client, Sources.Crates, Sources.Ships).Result.Diagnostics);
}
