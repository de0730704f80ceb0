using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Oneflow.Client;
using OneflowFake;
using OneflowFake.Console;
using OneflowFake.Oneflow;
using TestKit;

namespace ContractTests.Snippets;

/// <summary>The code that the console shows to paste makes a contract in each language.</summary>
public sealed class SnippetTests : IAsyncLifetime
{
    private const string ImplicitUsings = "global using System; global using System.Net.Http; global using System.Threading.Tasks;";

    private readonly string _folder = Directory.CreateTempSubdirectory("snippet-").FullName;
    private FakeServer _server = null!;
    private OneflowFake.Console.Snippets _snippets = null!;

    public async Task InitializeAsync()
    {
        _server = await FakeServer.StartAsync();
        using var http = new HttpClient();
        using var tenant = JsonDocument.Parse(
            await http.GetStringAsync(new Uri(_server.BaseUrl, $"/_fake/tenants/{_server.DemoTenant.Id}")));
        _snippets = new(_server.BaseUrl.ToString().TrimEnd('/'), new Node(tenant.RootElement.Clone()));
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Folders.Delete(_folder);
    }

    [ProgramFact("bash")]
    public Task Curl_makes_a_contract() => RunAsync("curl", "bash", "sh");

    [ProgramFact("node")]
    public Task Node_makes_a_contract() => RunAsync("node", "node", "mjs");

    [ProgramFact("python3")]
    public Task Python_makes_a_contract() => RunAsync("python", "python3", "py");

    [ProgramFact("php")]
    public Task Php_makes_a_contract() => RunAsync("php", "php", "php");

    [Fact]
    public async Task CSharp_makes_a_contract()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(OneflowClient).Assembly.Location)
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Snippet", [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(Code("csharp"))], references);
        using var program = new MemoryStream();
        Assert.Empty(compilation.Emit(program).Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error));

        // An asynchronous program begins in the method that waits for it.
        var main = Assembly.Load(program.ToArray()).EntryPoint!;
        await Task.Run(() => main.Invoke(null, [Array.Empty<string>()]));

        Assert.Single(_server.Tenants.Demo.Oneflow.Contracts);
    }

    private async Task RunAsync(string id, string program, string extension)
    {
        var file = Path.Combine(_folder, "snippet." + extension);
        await File.WriteAllTextAsync(file, Code(id));

        var (exitCode, output) = await ChildProgram.RunAsync(program, [file]);

        Assert.True(exitCode == 0, output);
        var contract = Assert.Single(_server.Tenants.Demo.Oneflow.Contracts);
        Assert.Contains($"{contract.Id}", output, StringComparison.Ordinal);
    }

    private string Code(string id) => _snippets.All.Single(snippet => snippet.Id == id).Code;
}
