using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using ApiWrappers;
using Bogus;

namespace Oneflow.Testing.Fakers;

/// <summary>
/// Fills any model of the client, by the types and names of its members, so that a model that the spec gains has made-up data
/// at once. Everything follows from the seed.
/// </summary>
internal sealed class ModelFaker
{
    private const int MostItems = 3;

    private readonly TextFaker _texts;
    private long _lastId;

    public ModelFaker(int seed)
    {
        Random = new Randomizer(seed);
        _texts = new TextFaker(new Faker("en") { Random = Random });
        _lastId = Random.Long(100_000, 900_000);
    }

    public Randomizer Random { get; }

    public T Make<T>() => (T)Make(typeof(T));

    /// <summary>A moment in the working days before 15 January 2025: data of a seed are the same on every day.</summary>
    public DateTimeOffset Moment() => new DateTimeOffset(2025, 1, 15, 9, 0, 0, TimeSpan.Zero).AddMinutes(-Random.Int(1, 200_000));

    private object Make(Type type)
    {
        if (type.IsAbstract)
            type = Random.ArrayElement(CasesOf(type));

        var model = Activator.CreateInstance(type)!;
        // By name, since reflection promises no order.
        foreach (var property in type.GetProperties().Where(IsMember).OrderBy(property => property.Name, StringComparer.Ordinal))
            property.SetValue(model, Value(property.PropertyType, property));

        Consistency.Settle(model);
        return model;
    }

    // The documented ones: the case for what is not documented has no more members than its base.
    private static Type[] CasesOf(Type type)
        => [.. type.Assembly.GetExportedTypes()
            .Where(candidate => candidate.IsSubclassOf(type) && candidate is { IsAbstract: false }
                && candidate.Name != "Unknown" + type.Name)
            .OrderBy(candidate => candidate.Name, StringComparer.Ordinal)];

    private static bool IsMember(PropertyInfo property)
        => property.SetMethod is { IsPublic: true } && !property.IsDefined(typeof(JsonExtensionDataAttribute));

    private object? Value(Type type, PropertyInfo property)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return _texts.Text(property);
        if (type == typeof(bool))
            return Random.Bool();
        if (type == typeof(long))
            return ++_lastId;
        if (type == typeof(int))
            return Random.Int(1, 3);
        if (type == typeof(decimal))
            return property.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType == typeof(PercentTextConverter)
                ? Scaled(Random.Int(0, 100_000), 3)
                : Scaled(Random.Int(0, 1_000_000), 2);
        if (type == typeof(DateTimeOffset))
            return Moment();
        if (type == typeof(DateOnly))
            return DateOnly.FromDateTime(Moment().UtcDateTime);
        if (type == typeof(CalendarPeriod))
            return new CalendarPeriod(Random.Int(1, 12), Random.Enum<PeriodUnit>());

        // What it may hold is not documented: null says nothing wrong.
        if (type == typeof(JsonElement))
            return null;
        if (type.IsAssignableTo(typeof(System.Collections.IEnumerable)))
            return Items(type, property);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(OptionalValue<>))
            return Activator.CreateInstance(type, Value(type.GenericTypeArguments[0], property));
        return type.IsValueType ? Known(type) : Make(type);
    }

    // With all its decimal places, zeros too: Oneflow writes them.
    private static decimal Scaled(int value, byte places) => new(value, 0, 0, false, places);

    private object Items(Type type, PropertyInfo property)
    {
        if (type.GetGenericTypeDefinition() != typeof(IReadOnlyList<>))
            return new Dictionary<string, IReadOnlyList<string>>();

        var item = type.GenericTypeArguments[0];
        var items = Array.CreateInstance(item, item == typeof(JsonElement) ? 0 : Random.Int(1, MostItems));
        for (var index = 0; index < items.Length; index++)
            items.SetValue(Value(item, property), index);
        return items;
    }

    // One of the values that an open enumeration knows.
    private object Known(Type enumeration)
    {
        var known = enumeration.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == enumeration)
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .ToArray();
        return known.Length > 0
            ? Random.ArrayElement(known).GetValue(null)!
            : throw new NotSupportedException($"There is no made-up {enumeration.Name}.");
    }
}
