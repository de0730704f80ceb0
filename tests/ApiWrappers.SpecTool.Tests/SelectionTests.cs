namespace ApiWrappers.SpecTool.Tests;

/// <summary>The selection of operations and the overlays, which come before anything is planned.</summary>
public sealed class SelectionTests
{
    private const string TwoPaths = """
        /a: { get: { operationId: getA, tags: [As], parameters: [{ $ref: "#/components/parameters/Gone" }], responses: { "204": { description: ok } } } }
        /b: { get: { operationId: getB, tags: [Bs], x-experimental: true, responses: { "204": { description: ok } } } }
        """;

    [Fact]
    public void What_cannot_be_sent_leaves_out_its_operation_with_one_warning_at_its_line()
    {
        var prepared = Prepared.From(Prepared.Paths(TwoPaths));
        var finding = Assert.Single(prepared.Findings);

        Assert.Equal(("OPENAPI002", SpecSeverity.Warning, 4), (finding.Id, finding.Severity, finding.Place.Line));
        Assert.Equal("GetB", Assert.Single(prepared.Plan!.Operations).Operation.MethodName);
    }

    [Fact]
    public void Strict_makes_it_an_error()
        => Assert.True(Prepared.From(Prepared.Paths(TwoPaths), new SpecOptions { IsStrict = true }).IsFailed);

    [Theory]
    [InlineData("getB", null)]
    [InlineData("GET /b", null)]
    [InlineData(null, "Bs")]
    public void A_part_is_chosen_and_the_rest_is_not_looked_at(string? operation, string? tag)
    {
        var options = new SpecOptions { Operations = operation is null ? [] : [operation], Tags = tag is null ? [] : [tag] };
        var prepared = Prepared.From(Prepared.Paths(TwoPaths), options);

        Assert.Empty(prepared.Findings);
        Assert.Equal("GetB", Assert.Single(prepared.Plan!.Operations).Operation.MethodName);
    }

    [Theory]
    [InlineData("GET /at/{lat},{lon}", "", "GetAt")]
    [InlineData("getB,GET /at/{lat},{lon},getC", "", "GetAt, GetB, GetC")]
    [InlineData("GET /at/{lat};getC", "", "GetC, GetLat")]
    [InlineData("", "Beer, Wine", "GetB")]
    [InlineData("", "Cs,beer,wine,Food", "GetB, GetC, GetF")]
    [InlineData("", "Food, Drinks", "GetD, GetF")]
    public void Names_with_commas_are_chosen(string operations, string tags, string chosen)
    {
        string[] arguments = ["check", "spec.yaml", "--operations", operations, "--tags", tags];
        var prepared = Prepared.From(Prepared.Paths("""
            /at/{lat},{lon}: { get: { operationId: getAt, parameters: [{ $ref: "#/lat" }, { $ref: "#/lon" }], responses: { "204": { description: ok } } } }
            /at/{lat}: { get: { operationId: getLat, parameters: [{ $ref: "#/lat" }], responses: { "204": { description: ok } } } }
            /b: { get: { operationId: getB, tags: ["Beer, Wine"], responses: { "204": { description: ok } } } }
            /c: { get: { operationId: getC, tags: [Cs, "Food, Drinks"], responses: { "204": { description: ok } } } }
            /d: { get: { operationId: getD, tags: [Drinks], responses: { "204": { description: ok } } } }
            /f: { get: { operationId: getF, tags: [Food], responses: { "204": { description: ok } } } }
            """)
            + "\nlat: { name: lat, in: path, required: true, schema: { type: string } }"
            + "\nlon: { name: lon, in: path, required: true, schema: { type: string } }",
            SpecArguments.Read(arguments)!.ToOptions());

        Assert.Empty(prepared.Findings);
        var names = prepared.Plan!.Operations.Select(operation => operation.Operation.MethodName);
        Assert.Equal(chosen, string.Join(", ", names.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_part_that_is_not_there_is_an_error_that_names_what_is_near()
    {
        var finding = Assert.Single(Prepared.From(Prepared.Paths(TwoPaths), new SpecOptions { Operations = ["getC"] }).Findings);

        Assert.Equal(("OPENAPI031", SpecSeverity.Error), (finding.Id, finding.Severity));
        Assert.Contains("getA, getB", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_which_nothing_is_left_is_an_error()
    {
        var prepared = Prepared.From(Prepared.Paths("""/a: { get: { parameters: [{ $ref: "#/components/parameters/Gone" }], responses: { "204": { description: ok } } } }"""));

        Assert.Contains("OPENAPI032", prepared.Findings.Select(finding => finding.Id));
    }

    [Theory]
    [InlineData("openapi: 2.9.9\npaths: {}")]
    [InlineData("a: [")]
    [InlineData("{ \"openapi\": ")]
    [InlineData("a: &x [*x]")]
    [InlineData("openapi: 3.0.0")]
    public void What_is_not_a_document_is_refused(string text)
        => Assert.Equal("OPENAPI001", Assert.Single(Prepared.From(text).Findings).Id);

    [Fact]
    public void Deep_nesting_is_refused()
        => Assert.Equal("OPENAPI001", Assert.Single(Prepared.From(new string('[', 20_000)).Findings).Id);

    [Fact]
    public void Merge_keys_are_followed()
    {
        var prepared = Prepared.From(Prepared.Paths("""
            /a: { get: &base { operationId: getA, tags: [Things], responses: { "204": { description: ok } } } }
            /b: { get: { <<: *base, operationId: getB } }
            """));

        Assert.Equal(["Things", "Things"], prepared.Plan!.Operations.Select(operation => operation.Operation.Resource));
    }
}
