using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ApiWrappers;

namespace TestKit.Clients.Redaction;

/// <summary>Calls each operation that a client offers, in each form, and keeps the outcomes.</summary>
public static class EveryCall
{
    /// <summary>Sends all calls, one after the other.</summary>
    /// <param name="client">The client.</param>
    /// <param name="isIncluded">Tells by its name whether a call is made.</param>
    /// <returns>The name of each call, with its result or its exception.</returns>
    public static async Task<IReadOnlyList<(string Name, object? Outcome)>> MakeAsync(object client, Func<string, bool> isIncluded)
    {
        ArgumentNullException.ThrowIfNull(client);
        var outcomes = new List<(string, object?)>();
        foreach (var resource in client.GetType().GetProperties()
            .Where(property => property.PropertyType.Assembly == client.GetType().Assembly))
        {
            foreach (var method in resource.PropertyType.GetMethods()
                .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) && isIncluded(method.Name)))
                outcomes.Add(($"{resource.Name}.{method.Name}", await OutcomeAsync(resource.GetValue(client)!, method)));
        }

        return outcomes;
    }

    private static async Task<object?> OutcomeAsync(object resource, MethodInfo method)
    {
        try
        {
            var call = method.Invoke(
                resource, [.. method.GetParameters()
                .Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : Make(parameter.ParameterType, 0))]);
            if (call is not Task task)
                return await FirstAsync((dynamic)call!);

            await task;
            return task.GetType().GetProperty("Result")?.GetValue(task);
        }
        catch (Exception exception) when (exception is ApiException)
        {
            return exception;
        }
    }

    private static async Task<object?> FirstAsync<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var item in items)
            return item;
        return null;
    }

    private static object? Make(Type type, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Make(inner, depth);
        if (type == typeof(string))
            return "x";
        if (type == typeof(ApiFile))
            return new ApiFile(new MemoryStream([1]), "x.pdf");
        if (type == typeof(Stream))
            return new MemoryStream();
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.UnixEpoch;
        if (type == typeof(JsonElement))
            return JsonSerializer.SerializeToElement(1);
        if (type.IsValueType)
            return KnownValue(type) ?? Activator.CreateInstance(type);
        if (typeof(IEnumerable).IsAssignableFrom(type))
            return MakeMany(type, depth);
        if (type.IsAbstract)
            return Make(type.Assembly.GetExportedTypes()
                .First(derived => derived.IsSubclassOf(type) && !derived.IsAbstract
                && !derived.Name.StartsWith("Unknown", StringComparison.Ordinal)), depth);

        var made = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.IsDefined(typeof(RequiredMemberAttribute))))
            property.SetValue(made, Make(property.PropertyType, depth + 1));
        return made;
    }

    // A value of a closed set must be one of the set to be sent, and others must be made of something.
    private static object? KnownValue(Type type)
        => type.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(property => property.PropertyType == type)?.GetValue(null)
            ?? (type.IsPrimitive ? null : type.GetMethod("FromInt64", [typeof(long)])?.Invoke(null, [1L]));

    private static object MakeMany(Type type, int depth)
    {
        var item = type.IsGenericType ? type.GetGenericArguments()[^1] : typeof(object);
        if (type.IsGenericType && type.GetGenericArguments().Length == 2)
            return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        if (depth < 4)
            list.Add(Make(item, depth + 1));
        return list;
    }
}
