using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>
/// Finds null in a value that was read, where its type allows none: in members, lists and dictionaries. The JSON reader accepts it,
/// and it would fail later, far from the call.
/// </summary>
internal sealed class NullFinder
{
    private static readonly ConditionalWeakTable<JsonTypeInfo, NullFinder> Known = [];

    private static readonly ConditionalWeakTable<JsonTypeInfo, object> WithNullItems = [];

    private readonly JsonTypeInfo _type;
    private readonly JsonTypeInfo? _element;
    private readonly Lazy<CheckedMember[]> _members;

    private NullFinder(JsonTypeInfo type)
    {
        _type = type;
        _members = new(() => [.. CheckedMember.Of(type)]);

        // Items that are values cannot be null: the reader refuses it.
        if (type.Kind is JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary && type.ElementType is { IsValueType: false } element)
            _element = type.Options.TryGetTypeInfo(element, out var inner) ? inner : null;
    }

    /// <summary>Refuses a value with a null that its type does not allow.</summary>
    /// <exception cref="JsonException">There is one; the message has its JSON path.</exception>
    public static void Check(object value, JsonTypeInfo type)
    {
        if (Of(type).Find(value, WithNullItems.TryGetValue(type, out _)) is { } place)
            throw new JsonException($"The value at ${place} is null, which the spec does not allow.");
    }

    /// <summary>Lets items of a list or map be null where the metadata is used for a whole body.</summary>
    public static void AllowNullItems(JsonTypeInfo type) => WithNullItems.AddOrUpdate(type, type);

    private static NullFinder Of(JsonTypeInfo type) => Known.GetValue(type, static type => new NullFinder(type));

    private string? Find(object value, bool allowsNullItems) => _type.Kind switch
    {
        JsonTypeInfoKind.Object => FindInMembers(value),
        JsonTypeInfoKind.Enumerable when _element is not null => FindInList((IEnumerable)value, allowsNullItems),
        JsonTypeInfoKind.Dictionary when _element is not null && value is IDictionary items => FindInDictionary(items, allowsNullItems),
        _ => null,
    };

    private string? FindInMembers(object value)
    {
        // A derived type has more members than the declared one.
        if (value.GetType() != _type.Type)
            return _type.Options.TryGetTypeInfo(value.GetType(), out var actual) && actual.Type != _type.Type
                ? Of(actual).Find(value, false)
                : null;

        foreach (var member in _members.Value)
        {
            var inner = member.Get(value);
            var place = inner is null ? (member.AllowsNull ? null : "") : Of(member.Type).Find(inner, member.AllowsNullItems);
            if (place is not null)
                return $".{member.Name}{place}";
        }

        return null;
    }

    private string? FindInList(IEnumerable items, bool allowsNull)
    {
        var index = 0;
        foreach (var item in items)
        {
            if (PlaceIn(item, allowsNull) is { } place)
                return string.Create(CultureInfo.InvariantCulture, $"[{index}]{place}");

            index++;
        }

        return null;
    }

    private string? FindInDictionary(IDictionary items, bool allowsNull)
    {
        foreach (DictionaryEntry item in items)
        {
            if (PlaceIn(item.Value, allowsNull) is { } place)
                return $".{item.Key}{place}";
        }

        return null;
    }

    // Empty when the item itself is the null.
    private string? PlaceIn(object? item, bool allowsNull)
        => item is not null ? Of(_element!).Find(item, allowsNull) : allowsNull ? null : "";
}
