namespace ConsumerTests;

/// <summary>One package reference and one item give a project outside this repository the whole chain.</summary>
public sealed class ConsumerTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    /// <summary>Fails the build if it is started.</summary>
    private const string NoTools = "-p:OpenApiCommand=exit 3 #";

    [Fact]
    public async Task A_spec_becomes_a_client_that_follows_it()
    {
        var consumer = Consumer.Create(feed, "story");
        await using var server = new StubServer();

        Assert.Contains(Consumer.Generating + " Depot from crates.yaml", await consumer.BuildAsync(), StringComparison.Ordinal);
        Assert.Equal(
            [
                "page: One, Two",
                "page: Three",
                "added: 4 spare-parts",
                "caught: 404 Not found | getCrate returned 404 Not Found. There is no /api/crates/9. Documented reason: There is no "
                + "crate with that id. Request id: trouble-17",
                "matched: kept out (The key is unknown.)",
            ],
            await consumer.RunAsync(server.Address));

        // Nothing changed: nothing is started, not even to find out that nothing changed.
        Assert.DoesNotContain("OpenAPI:", await consumer.BuildAsync(NoTools), StringComparison.Ordinal);

        consumer.Edit("crates.yaml", "    # more operations on one crate\n", """
                delete:
                  operationId: removeCrate
                  summary: Removes a crate.
                  tags: [Crates]
                  responses:
                    "204": { description: The crate is gone. }

            """);
        await File.AppendAllTextAsync(consumer.PathOf("Program.cs"), """
            await depot.Crates.RemoveCrateAsync(4);
            Console.WriteLine("removed");
            """);
        Assert.Contains(Consumer.Generating, await consumer.BuildAsync(), StringComparison.Ordinal);
        Assert.Equal("removed", (await consumer.RunAsync(server.Address))[^1]);

        Assert.DoesNotContain("OpenAPI:", await consumer.BuildAsync(NoTools), StringComparison.Ordinal);
        Assert.Contains(Consumer.Generating, await consumer.BuildAsync("-t:RegenerateClients"), StringComparison.Ordinal);

        // As a newer package would.
        await File.AppendAllTextAsync(feed.PathInPackage("openapi", "templates", "Class.liquid"), "{% comment %}Newer{% endcomment %}");
        Assert.Contains(Consumer.Generating, await consumer.BuildAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_has_several_clients_and_says_where_their_files_go()
    {
        var consumer = Consumer.Create(feed, "several");
        File.Copy(consumer.PathOf("crates.yaml"), consumer.PathOf("other.yaml"));
        consumer.Edit("Depot.csproj", "  </ItemGroup>\n", """
                <OpenApiClient Include="other.yaml" Namespace="Acme.Other" ClientName="WarehouseClient" OutputDirectory="Generated" />
              </ItemGroup>

            """);
        await File.AppendAllTextAsync(consumer.PathOf("Program.cs"), """
            Console.WriteLine(typeof(Acme.Other.WarehouseClient));
            """);

        // An editor that asks for the shape of the project must not be kept waiting.
        Assert.DoesNotContain("OpenAPI:", await consumer.FailToBuildAsync("-p:DesignTimeBuild=true"), StringComparison.Ordinal);
        await consumer.BuildAsync();
        Assert.DoesNotContain("OpenAPI:", await consumer.BuildAsync(NoTools), StringComparison.Ordinal);

        foreach (var file in new[] { consumer.PathOf("Generated", "Client.cs"),
            consumer.PathOf("obj", "OpenApiClient", "Depot", "Models.cs") })
            Assert.Equal((byte)'/', (await File.ReadAllBytesAsync(file))[0]);

        // One client's spec is not the other's business.
        consumer.Edit("other.yaml", "Lists the labels", "Gives the labels");
        var output = await consumer.BuildAsync();
        Assert.Contains(Consumer.Generating + " Depot from other.yaml", output, StringComparison.Ordinal);
        Assert.DoesNotContain("from crates.yaml", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_can_be_an_assembly_of_its_own_which_an_edit_elsewhere_does_not_compile()
    {
        var consumer = Consumer.Create(feed, "apart");
        consumer.Edit("Depot.csproj", "Include=\"crates.yaml\"", "Include=\"crates.yaml\" Assembly=\"Depot.Client\"");
        await using var server = new StubServer();
        await consumer.BuildAsync();
        Assert.Equal("page: One, Two", (await consumer.RunAsync(server.Address))[0]);

        var assembly = consumer.PathOf("obj", "Debug", "net10.0", "Depot.Client.dll");
        var written = File.GetLastWriteTimeUtc(assembly);
        consumer.Edit("Program.cs", "page: ", "list: ");
        await consumer.BuildAsync(NoTools);
        Assert.Equal("list: One, Two", (await consumer.RunAsync(server.Address))[0]);
        Assert.Equal(written, File.GetLastWriteTimeUtc(assembly));

        consumer.Edit("crates.yaml", "Lists the labels", "Gives the labels");
        await consumer.BuildAsync();
        Assert.NotEqual(written, File.GetLastWriteTimeUtc(assembly));
    }

    [Fact]
    public async Task An_ignored_result_is_found_by_the_analyzers_that_the_package_brings()
    {
        var consumer = Consumer.Create(feed, "ignored");
        await File.AppendAllTextAsync(consumer.PathOf("Program.cs"), """
            await depot.Crates.TryGetCrateAsync(9);
            """);
        var output = await consumer.FailToBuildAsync();

        Assert.Matches(@"Program\.cs\(\d+,\d+\): error APIW101: ", output);

        // A part that asks for a newer compiler than that of the SDK is left out with this warning.
        Assert.DoesNotContain("CS9057", output, StringComparison.Ordinal);
        Assert.Equal(
            ["ApiWrappers.CodeFixes.dll", "ApiWrappers.Generator.dll"],
            Directory.EnumerateFiles(feed.PathInPackage("analyzers", "dotnet", "cs")).Select(Path.GetFileName)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_is_said_where_it_is_wrong()
    {
        var consumer = Consumer.Create(feed, "wrong");
        consumer.Edit("crates.yaml", "openapi: 3.0.3", "openapi: 1.0.0");
        var output = await consumer.FailToBuildAsync();

        Assert.Matches(@"crates\.yaml\(1,1\): error OPENAPI001: openapi: the file does not say that it is an OpenAPI document", output);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);

        // What cannot be sent leaves out its operation, which Strict makes an error.
        consumer.Edit("crates.yaml", "openapi: 1.0.0", "openapi: 3.0.3");
        consumer.Edit("crates.yaml", "  /crates:\n",
            "  /gone:\n    get: { parameters: [{ $ref: \"#/gone\" }], responses: { \"204\": { description: ok } } }\n  /crates:\n");
        Assert.Matches(@"crates\.yaml\(14,\d+\): warning OPENAPI002: .*GET /gone is left out", await consumer.BuildAsync());
        consumer.Edit("Depot.csproj", "Include=\"crates.yaml\"", "Include=\"crates.yaml\" Strict=\"true\"");
        Assert.Matches(@"crates\.yaml\(14,\d+\): error OPENAPI002: ", await consumer.FailToBuildAsync());

        consumer.Edit("Depot.csproj", "crates.yaml", "crate.yaml");
        Assert.Contains("error OPENAPI900: The spec 'crate.yaml'", await consumer.FailToBuildAsync(), StringComparison.Ordinal);
    }
}
