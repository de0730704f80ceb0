using System.Net.Http.Headers;
using System.Reflection;
using System.Runtime.CompilerServices;
using ApiWrappers;

namespace Oneflow.Client.Tests.Mocking;

/// <summary>A test of an application can create everything that the client could return.</summary>
public sealed class ConstructionTests
{
    private static readonly ApiOperation Operation =
        new("getThing", HttpMethod.Get, "/thing", new ApiStatusReason(404, "There is no such thing."));
    private static readonly ApiError Error = new(Operation, ApiErrorKind.Status) { Status = 404, Body = """{"detail":"Gone."}""", Attempts = 2 };

    public static TheoryData<Type> Types =>
        [.. typeof(OneflowClient).Assembly.GetExportedTypes()
        .Where(type => !type.IsInterface && !(type.IsAbstract && type.IsSealed) && !type.IsEnum)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_can_be_made(Type type)
    {
        // One case of a closed set stands for the set.
        var made = type.IsAbstract
            ? type.Assembly.GetExportedTypes()
            .First(derived => derived.IsSubclassOf(type) && !derived.IsAbstract
            && !derived.Name.StartsWith("Unknown", StringComparison.Ordinal))
            : type;
        Assert.NotNull(Make(made, 0));
    }

    [Fact]
    public void An_error_has_the_status_headers_and_body_that_the_test_gives_it()
    {
        using var answer = new HttpResponseMessage();
        answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(3));
        var error = new ApiError(Operation, ApiErrorKind.Status) { Status = 404, Headers = answer.Headers, Body = """{"detail":"Gone.","request_id":"r-1"}""" };
        var exception = new OneflowNotFoundException(error);
        Assert.Equal((404, error.Body, "There is no such thing."),
            (exception.Status, exception.Error.Body, exception.Error.DocumentedReason));
        Assert.Equal(TimeSpan.FromSeconds(3), exception.Error.Headers!.RetryAfter!.Delta);
        Assert.Same(error, new GetContractResult.NotFound(error).Error);
    }

    private static object? Make(Type type, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Make(inner, depth);
        if (type == typeof(string))
            return "9841f1ee533681c3ea6a438560f2bb6c73b76675@x"[..(depth == 0 ? 40 : 42)];
        if (type == typeof(ApiError))
            return Error;
        if (type == typeof(HttpClient))
            return new HttpClient(OneflowHttp.CreateHandler());
        if (type == typeof(ApiPipeline))
            return new ApiPipeline(new HttpClient(), new ApiPipelineOptions { BaseAddress = OneflowConnectionOptions.Test });
        if (type == typeof(IOneflowTokenSource))
            return new Accounts.InMemoryTokenSource();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()));
        if (type.IsInterface)
            return type.IsGenericType
                ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
                : Make(type.Assembly.GetExportedTypes()
                .First(implementation => implementation.IsClass && implementation.IsAssignableTo(type)), depth);
        if (type.IsValueType)
            return Activator.CreateInstance(type);
        if (type.IsAbstract)
            return Make(type.Assembly.GetExportedTypes()
                .First(derived => derived.IsSubclassOf(type) && !derived.IsAbstract
                && !derived.Name.StartsWith("Unknown", StringComparison.Ordinal)), depth);
        if (type.GetMethod("Parse", [typeof(string)]) is { IsStatic: true } parse)
            return parse.Invoke(null, [type == typeof(ApiToken) ? TestTokens.Of(1) : "sven@example.com"]);

        var constructors = type.GetConstructors();
        Assert.True(constructors.Length > 0, $"{type} has no public constructor.");
        var constructor = constructors.MinBy(constructor => constructor.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType, depth + 1))]);
        foreach (var property in type.GetProperties().Where(property => property.IsDefined(typeof(RequiredMemberAttribute)) && depth < 5))
        {
            Assert.True(property.SetMethod is { IsPublic: true }, $"{type}.{property.Name} is required, but cannot be set.");
            property.SetValue(made, Make(property.PropertyType, depth + 1));
        }

        return made;
    }
}
