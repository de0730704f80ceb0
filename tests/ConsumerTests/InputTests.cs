namespace ConsumerTests;

/// <summary>A client follows every file that it is made of: overlays, and the files that its spec refers to.</summary>
public sealed class InputTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    /// <summary>Fails the build if it is started.</summary>
    private const string NoTools = "-p:OpenApiCommand=exit 3 #";

    [Fact]
    public async Task Each_of_several_overlays_is_an_input()
    {
        var consumer = Consumer.Create(feed, "overlays");
        consumer.Edit("Depot.csproj", "Include=\"crates.yaml\"", "Include=\"crates.yaml\" Overlay=\"one, two.yaml;three.yaml\"");
        consumer.Write("one, two.yaml", Describing("Crate", "First."));
        consumer.Write("three.yaml", Describing("Move", "Second."));
        await consumer.BuildAsync();
        Assert.DoesNotContain("OpenAPI:", await consumer.BuildAsync(NoTools), StringComparison.Ordinal);

        consumer.Edit("one, two.yaml", "First.", "First again.");
        Assert.Contains(Consumer.Generating, await consumer.BuildAsync(), StringComparison.Ordinal);
        consumer.Edit("three.yaml", "Second.", "Second again.");
        Assert.Contains(Consumer.Generating, await consumer.BuildAsync(), StringComparison.Ordinal);
        var models = await File.ReadAllTextAsync(consumer.PathOf("obj", "OpenApiClient", "Depot", "Models.cs"));
        Assert.Contains("First again.", models, StringComparison.Ordinal);
        Assert.Contains("Second again.", models, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_file_that_the_spec_refers_to_is_an_input_before_it_is_there_and_after_it_is_gone()
    {
        var consumer = Consumer.Create(feed, "files");
        consumer.Edit("crates.yaml", "      required: [label, contents]\n      properties:\n", "      required: [label, contents]\n"
            + "      properties:\n        colour: { $ref: parts/colour.yaml }\n        size: { $ref: parts/size.yaml }\n");
        consumer.Write("parts/colour.yaml", "type: string");
        Assert.Matches(@"crates\.yaml\(\d+,\d+\): warning OPENAPI002: .*parts/size\.yaml", await consumer.BuildAsync());
        Assert.DoesNotContain("OpenAPI:", await consumer.BuildAsync(NoTools), StringComparison.Ordinal);

        consumer.Write("parts/size.yaml", "type: string");
        Assert.DoesNotContain("OPENAPI002", await consumer.BuildAsync(), StringComparison.Ordinal);
        var models = await File.ReadAllTextAsync(consumer.PathOf("obj", "OpenApiClient", "Depot", "Models.cs"));
        Assert.Matches(@"string\?? Size ", models);
        Assert.DoesNotContain("OpenAPI:", await consumer.BuildAsync(NoTools), StringComparison.Ordinal);

        File.Delete(consumer.PathOf("parts", "colour.yaml"));
        Assert.Matches("warning OPENAPI002: .*parts/colour", await consumer.BuildAsync());
        consumer.Write("parts/colour.yaml", "type: string");
        Assert.DoesNotContain("OPENAPI002", await consumer.BuildAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_and_paths_reach_the_tool_as_they_are_written()
    {
        var consumer = Consumer.Create(feed, "it's $HOME & more");
        consumer.Edit("Depot.csproj", "Include=\"crates.yaml\"", "Include=\"crates.yaml\" "
            + "Operations=\"GET /crates/$count,&#xA; GET /at/{lat},{lon},listCrates\" Tags=\"Children's `boxes`, all,Labels\" "
            + "Overlay=\"one, two.yaml\"");
        consumer.Edit("crates.yaml", "  /crates:\n", """
              /crates/$count:
                get: { operationId: countCrates, responses: { "204": { description: ok } } }
              /at/{lat},{lon}:
                parameters: [{ name: lat, in: path, required: true, schema: { type: string } }, { name: lon, in: path, required: true, schema: { type: string } }]
                get: { operationId: cratesAt, responses: { "204": { description: ok } } }
              /boxes:
                get: { operationId: listBoxes, tags: ["Children's `boxes`, all"], responses: { "204": { description: ok } } }
              /crates:

            """);
        consumer.Edit("crates.yaml", "        label:\n", "        colour: { $ref: parts/colour.yaml }\n        label:\n");
        consumer.Write("parts/colour.yaml", "type: string");
        consumer.Write("one, two.yaml", Describing("Crate", "First."));
        consumer.Write("Program.cs", "");
        await consumer.BuildAsync("-p:OutputType=Library");
        Assert.DoesNotContain("OpenAPI:", await consumer.BuildAsync("-p:OutputType=Library", NoTools), StringComparison.Ordinal);

        var calls = await File.ReadAllTextAsync(consumer.PathOf("obj", "OpenApiClient", "Depot", "Interfaces.cs"));
        foreach (var chosen in new[] { "CountCratesAsync", "CratesAtAsync", "ListCratesAsync", "ListBoxesAsync", "ListLabelsAsync" })
            Assert.Contains(chosen, calls, StringComparison.Ordinal);
        Assert.DoesNotContain("AddCrateAsync", calls, StringComparison.Ordinal);
    }

    private static string Describing(string schema, string text) => $$"""
        overlay: 1.0.0
        info: { title: Fixes, version: "1" }
        actions:
          - target: $.components.schemas.{{schema}}
            update: { description: {{text}} }
        """;
}
