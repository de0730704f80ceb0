using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
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
