using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TestKit;
using Xunit.Abstractions;

namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>The client of the document that an ASP.NET Core service writes, against that very service.</summary>
public sealed class AspNetCoreTests(ITestOutputHelper output)
{
    private static readonly int[] Wanted = [3, 4];
    private static readonly int[] Sizes = [1, 2];
    private static readonly double[] Halves = [1.5, 2];

    private const string Mowing = """
        {"id":3,"title":"Mow","isDone":false,"price":12.50,"weight":0.5,"due":"2026-11-30","at":"12:30:00","level":1,
         "key":"6a1f6b9e-7d0f-4a57-9b3e-0a3f1f6e2c11","changed":"2026-11-30T08:00:00+01:00","counts":{"a":1},"parent":null}
        """;

    [Theory]
    [InlineData(OpenApiSpecVersion.OpenApi3_0)]
    [InlineData(OpenApiSpecVersion.OpenApi3_1)]
    public Task It_is_served_whole(OpenApiSpecVersion version) => CallAsync(version, TodosAsync);

    [SoakTheory]
    [Trait("Category", "Soak")]
    [InlineData(OpenApiSpecVersion.OpenApi3_0)]
    [InlineData(OpenApiSpecVersion.OpenApi3_1)]
    public async Task Types_that_derive_are_told_apart(OpenApiSpecVersion version)
    {
        await CallAsync(version, ShapesAsync);
        Soak.Report(output, $"1 service, {version}");
    }

    [SoakTheory]
    [Trait("Category", "Soak")]
    [InlineData(OpenApiSpecVersion.OpenApi3_0)]
    [InlineData(OpenApiSpecVersion.OpenApi3_1)]
    public async Task All_kinds_of_values_are_sent_and_read(OpenApiSpecVersion version)
    {
        await CallAsync(version, OddAsync);
        Soak.Report(output, $"1 service, {version}");
    }

    private static async Task CallAsync(OpenApiSpecVersion version, Func<dynamic, JsonSerializerOptions, Assembly, Task> call)
    {
        await using var service = await TodoService.StartAsync(version);
        using var http = ApiHttp.CreateClient();
        var spec = CompiledSpec.From(await http.GetStringAsync(new Uri(service.Address, "openapi/v1.json")));
        Assert.Empty(spec.Problems);
        Assert.Empty(spec.Prepared.Context!.LeftOut);

        var assembly = spec.Load();
        dynamic client = Activator.CreateInstance(
            assembly.GetType("Acme.AcmeClient")!, http, service.Address, Array.Empty<ApiCredential>())!;
        var json = ((ApiJsonTypes)assembly.GetType("Acme.AcmeJsonContext")!.GetProperty("Default")!.GetValue(null)!).Options;
        await call(client.Todos, json, assembly);
    }

    private static async Task TodosAsync(dynamic todos, JsonSerializerOptions json, Assembly assembly)
    {
        dynamic mowing = Parse(assembly, json, "Todo", Mowing);
        await todos.PostTodosAsync(mowing);
        dynamic read = await todos.GetTodosByIdAsync(3);
        (string title, double price, DateOnly due, ApiTime at, Guid key) = (read.Title, read.Price, read.Due, read.At, read.Key);
        Assert.Equal(("Mow", 12.5, new DateOnly(2026, 11, 30), new TimeOnly(12, 30)), (title, price, due, at.Time));
        Assert.Equal("6a1f6b9e-7d0f-4a57-9b3e-0a3f1f6e2c11", key.ToString());
        Assert.Equal(1, (int)(await todos.GetTodosAsync(false, Wanted)).Count);

        ApiException refused = await Assert.ThrowsAnyAsync<ApiException>(async () => await todos.GetTodosByIdAsync(4));
        Assert.Equal(404, refused.Error.Status);
        mowing.Title = "";
        refused = await Assert.ThrowsAnyAsync<ApiException>(async () => await todos.PostTodosAsync(mowing));
        Assert.Equal(400, refused.Error.Status);

        using var content = new MemoryStream("hej"u8.ToArray());
        Assert.Equal("3 å.txt hej", (string)await todos.PostTodosByIdFileAsync(3, new ApiFile(content, "å.txt")));
        Assert.Equal("pong", (string)await todos.GetPingAsync());
        await todos.DeleteTodosByIdAsync(3);
        Assert.Equal(0, (int)(await todos.GetTodosAsync()).Count);
    }

    private static async Task ShapesAsync(dynamic shapes, JsonSerializerOptions json, Assembly assembly)
    {
        dynamic page = await shapes.GetShapesAsync();
        Assert.Equal((2, 2.0, 3.0), ((long)page.Total, (double)page.Items[0].Radius, (double)page.Items[1].Side));
        dynamic square = Parse(assembly, json, "Shape", """{"$type":"square","side":4,"priority":"High"}""");
        dynamic returned = await shapes.PostShapesAsync(square);
        Assert.Equal((4.0, "High"), ((double)returned.Side, (string)returned.Priority.Value));
    }

    private static async Task OddAsync(dynamic odd, JsonSerializerOptions json, Assembly assembly)
    {
        const string values = """
            {"bytes":"AQID","link":"https://example.com/","lasts":"01:30:00","letter":"x","big":18446744073709551615,"small":-3,
             "any":{"a":[1,null]},"priorities":["Low"],"circles":{"a":{"radius":1}},"lists":[[1,2],[3]],"className":"c"}
            """;
        dynamic sent = Parse(assembly, json, "Odd", values);
        object returned = await odd.PutOddValuesAsync(sent);
        Assert.Null(Samples.Difference(
            JsonNode.Parse(values), JsonSerializer.SerializeToNode(returned, json.GetTypeInfo(returned.GetType()))));

        dynamic high = assembly.GetType("Acme.Priority")!.GetProperty("High")!.GetValue(null)!;
        Assert.Equal("a High 2026-11-30 t 3.5",
            (string)await odd.GetOddByPathAsync(pathValue: "a", priority: high, day: new DateOnly(2026, 11, 30), q: Halves, xTrace: "t"));
        using var content = new MemoryStream("hej"u8.ToArray());
        ApiFile[] files = [new(content, "a.txt")];
        Assert.Equal("Ada 3 1", (string)await odd.PostOddFormAsync(name: "Ada", sizes: Sizes, files: files));
        Assert.Equal(2, ((IReadOnlyDictionary<string, long>)await odd.PatchOddMapAsync(new Dictionary<string, long> { ["a"] = 1 }))["a"]);
        using var file = new MemoryStream();
        await odd.GetOddFileAsync(file);
        Assert.Equal([1, 2, 3], file.ToArray());
        Assert.Equal("""{"a":1}""", ((JsonElement)await odd.GetOddAnyAsync()).GetRawText());
    }

    private static object Parse(Assembly assembly, JsonSerializerOptions json, string type, string text)
        => JsonSerializer.Deserialize(text, json.GetTypeInfo(assembly.GetType("Acme." + type)!))!;
}
