namespace ApiWrappers.SpecTool.Tests;

/// <summary>The commands that a build runs.</summary>
public sealed class SpecCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("command").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_makes_no_sense_is_answered_with_the_usage()
    {
        foreach (var arguments in new string[][] { [], ["prepare"], ["prepare", "x.yaml"], ["finish", "x", "--nothing", "1"],
            ["check", "x", "--work"] })
        {
            var output = new StringWriter();
            Assert.Equal(SpecCommand.CalledWrongly, SpecCommand.Run(arguments, output));
            Assert.Contains("usage:", output.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error_of_the_build()
    {
        var output = new StringWriter();

        Assert.Equal(SpecCommand.Failed, SpecCommand.Run(["check", Path.Combine(_folder, "none.yaml")], output));
        Assert.Contains("none.yaml(1,1): error OPENAPI001: the file cannot be opened", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_name_that_no_file_has_is_an_error_of_the_build(string name)
    {
        var output = new StringWriter();

        Assert.Equal(SpecCommand.Failed, SpecCommand.Run(["check", name], output));
        Assert.Contains("(1,1): error OPENAPI001: the file cannot be opened", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_document_does_not_steer_the_terminal()
    {
        var spec = Path.Combine(_folder, "spec.yaml");
        File.WriteAllText(spec, Prepared.Paths("""
            "/a\e[2J": { get: { operationId: a, parameters: [{ $ref: "#/x\e[2J\u202E" }], responses: { "204": { description: ok } } } }
            /b: { get: { operationId: b, parameters: [{ $ref: "none\0.yaml#/x" }], responses: { "204": { description: ok } } } }
            /c: { get: { operationId: c, responses: { "204": { description: ok } } } }
            """).Replace("title: Test", "title: \"A\\e[2J\\nB\"", StringComparison.Ordinal));
        var output = new StringWriter();

        Assert.Equal(SpecCommand.Passed, SpecCommand.Run(["check", spec], output));
        Assert.StartsWith("spec.yaml: A?[2J B ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("#/x?[2J?", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', output.ToString());
        Assert.DoesNotContain(output.ToString().ReplaceLineEndings(""), char.IsControl);
    }

    [Fact]
    public void Check_tells_what_a_build_would_do()
    {
        var spec = Path.Combine(_folder, "spec.yaml");
        File.WriteAllText(spec, Prepared.Paths("""
            /a: { get: { operationId: a, parameters: [{ $ref: "#/x" }], responses: { "204": { description: ok } } } }
            /b: { get: { operationId: b, responses: { "204": { description: ok } } } }
            """));
        var output = new StringWriter();

        Assert.Equal(SpecCommand.Passed, SpecCommand.Run(["check", spec], output));
        var text = output.ToString();
        Assert.Matches(@"operations served +1\r?\n +operations left out +1", text);
        Assert.Contains("A build would generate this client.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_come_from_a_file_as_they_are_written()
    {
        var spec = Path.Combine(_folder, "it's $HOME.yaml");
        File.WriteAllText(spec, Prepared.Paths("""/a: { get: { operationId: a, responses: { "204": { description: ok } } } }"""));
        var overlay = Path.Combine(_folder, "one, two.yaml");
        File.WriteAllText(overlay, "overlay: 1.0.0\nactions: [{ target: $.info, update: { title: Other } }]");
        var arguments = Path.Combine(_folder, "arguments.txt");
        File.WriteAllLines(arguments, ["check", spec, "--operations", "GET /a", "--overlay", overlay]);
        var output = new StringWriter();

        Assert.True(SpecCommand.Run(["@" + arguments], output) == SpecCommand.Passed, output.ToString());
        Assert.Equal(SpecCommand.CalledWrongly, SpecCommand.Run(["@" + arguments + ".none"], new StringWriter()));
    }

    [Fact]
    public void Generated_text_is_divided_at_its_markers()
    {
        var files = GeneratedFiles.Split("head\n//// file: A.cs\none\n//// file: B.cs\ntwo\n//// file: A.cs\nthree\n");

        Assert.StartsWith("head\none\nthree\n", files["A.cs"], StringComparison.Ordinal);
        Assert.StartsWith("head\ntwo\n", files["B.cs"], StringComparison.Ordinal);
    }
}
