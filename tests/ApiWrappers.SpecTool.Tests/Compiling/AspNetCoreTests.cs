using System.Text.Json;
using Microsoft.OpenApi;
using TestKit;

namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>The client of the document that an ASP.NET Core service writes, against that very service.</summary>
public sealed class AspNetCoreTests
{
    private static readonly int[] Wanted = [3, 4];

    private const string Mowing = """
        {"id":3,"title":"Mow","isDone":false,"price":12.50,"weight":0.5,"due":"2026-11-30","at":"12:30:00","level":1,
         "key":"6a1f6b9e-7d0f-4a57-9b3e-0a3f1f6e2c11","changed":"2026-11-30T08:00:00+01:00","counts":{"a":1}}
        """;

    [SoakTheory]
    [Trait("Category", "Soak")]
    [InlineData(OpenApiSpecVersion.OpenApi3_0)]
    [InlineData(OpenApiSpecVersion.OpenApi3_1)]
    public async Task It_is_served_whole(OpenApiSpecVersion version)
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
        dynamic mowing = JsonSerializer.Deserialize(Mowing, json.GetTypeInfo(assembly.GetType("Acme.Todo")!))!;

        var todos = client.Todos;
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
}
