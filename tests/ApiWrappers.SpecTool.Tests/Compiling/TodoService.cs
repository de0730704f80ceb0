using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>A service as ASP.NET Core's templates begin one, which writes its own document.</summary>
internal sealed class TodoService : IAsyncDisposable
{
    private readonly WebApplication _service;

    private TodoService(WebApplication service) => _service = service;

    public Uri Address => new(_service.Urls.First());

    public static async Task<TodoService> StartAsync(OpenApiSpecVersion version)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Todos" });
        builder.Services.AddOpenApi(options => options.OpenApiVersion = version);
        var service = builder.Build();
        service.Urls.Add("http://127.0.0.1:0");
        service.MapOpenApi();
        Map(service);
        await service.StartAsync();
        return new TodoService(service);
    }

    public async ValueTask DisposeAsync() => await _service.DisposeAsync();

    private static void Map(WebApplication service)
    {
        var todos = new Dictionary<int, Todo>();
        service.MapGet("/todos",
            (bool? done, int[]? id) =>
            todos.Values.Where(todo => (done is null || todo.IsDone == done) && (id is not { Length: > 0 } || id.Contains(todo.Id)))
            .ToArray());
        service.MapGet("/todos/{id:int}",
            Results<Ok<Todo>, NotFound> (int id) => todos.TryGetValue(id, out var todo) ? TypedResults.Ok(todo) : TypedResults.NotFound());
        service.MapPost("/todos", Results<Created<Todo>, ValidationProblem> (Todo todo) =>
        {
            if (todo.Title.Length == 0)
                return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["title"] = ["A title is needed."] });
            todos[todo.Id] = todo;
            return TypedResults.Created($"/todos/{todo.Id}", todo);
        });
        service.MapDelete("/todos/{id:int}", NoContent (int id) =>
        {
            todos.Remove(id);
            return TypedResults.NoContent();
        });
        service.MapPost("/todos/{id:int}/file", async Task<string> (int id, IFormFile file) =>
        {
            using var reader = new StreamReader(file.OpenReadStream());
            return $"{id} {file.FileName} {await reader.ReadToEndAsync()}";
        }).DisableAntiforgery();
        service.MapGet("/ping", () => "pong");
        MapShapes(service);
        MapOdd(service);
    }

    private static void MapShapes(WebApplication service)
    {
        service.MapGet("/shapes", () => new Page<Shape>([new Circle(2), new Square(3, Priority.High)], 2));
        service.MapPost("/shapes", (Shape shape) => shape);
    }

    private static void MapOdd(WebApplication service)
    {
        service.MapGet("/odd/{*path}",
            (string path, Priority priority, DateOnly? day, [FromHeader(Name = "x-trace")] string? trace,
                [FromQuery(Name = "q")] double[]? q)
            => string.Create(CultureInfo.InvariantCulture, $"{path} {priority} {day:yyyy-MM-dd} {trace} {q?.Sum()}"));
        service.MapPut("/odd/values", (Odd odd) => odd);
        service.MapPost("/odd/form", ([FromForm] string name, [FromForm] int[] sizes, IFormFileCollection files)
            => $"{name} {sizes.Sum()} {files.Count}").DisableAntiforgery();
        service.MapPatch("/odd/map", (Dictionary<string, long> map) => map.ToDictionary(pair => pair.Key, pair => pair.Value + 1));
        service.MapGet("/odd/file", () => Results.Bytes([1, 2, 3], "application/pdf")).Produces<Stream>(200, "application/pdf");
        service.MapGet("/odd/any", () => Results.Json(new { a = 1 })).Produces<JsonElement>();
    }

    internal sealed record Page<T>(IReadOnlyList<T> Items, int Total);

    [JsonPolymorphic]
    [JsonDerivedType(typeof(Circle), "circle")]
    [JsonDerivedType(typeof(Square), "square")]
    internal abstract record Shape;

    internal sealed record Circle(double Radius) : Shape;

    internal sealed record Square(double Side, Priority Priority) : Shape;

    internal sealed record Odd(
        byte[]? Bytes, Uri? Link, TimeSpan? Lasts, char? Letter, ulong Big, sbyte Small, JsonElement? Any, Priority[]? Priorities,
        Dictionary<string, Circle?>? Circles, List<List<int>>? Lists, string? ClassName);

    [JsonConverter(typeof(JsonStringEnumConverter<Priority>))]
    internal enum Priority
    {
        Low,
        High,
    }

    internal sealed record Todo(
        int Id, string Title, bool IsDone, decimal Price, double? Weight, DateOnly? Due, TimeOnly? At, Level Level, Guid Key,
        DateTimeOffset? Changed, Todo? Parent, IReadOnlyDictionary<string, int>? Counts);

    internal enum Level
    {
        Low,
        High,
    }
}
