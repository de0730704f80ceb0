using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>A member that <see cref="NullFinder"/> looks at.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Get">Reads it.</param>
/// <param name="Type">Its type.</param>
/// <param name="AllowsNull">True when it may be null.</param>
/// <param name="AllowsNullItems">True when its items may be null.</param>
internal sealed record CheckedMember(string Name, Func<object, object?> Get, JsonTypeInfo Type, bool AllowsNull, bool AllowsNullItems)
{
    /// <summary>
    /// The members of a type that can be null or hold null. Values are excluded, because the reader checks them, and so are members
    /// that are kept unread.
    /// </summary>
    public static IEnumerable<CheckedMember> Of(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property is not { Get: { } get, Set: not null, IsExtensionData: false, PropertyType.IsValueType: false })
                continue;
            if (!type.Options.TryGetTypeInfo(property.PropertyType, out var inner))
                continue;

            var allowsNullItems = property.AttributeProvider?.IsDefined(typeof(ApiNullableItemsAttribute), true) is true;
            yield return new CheckedMember(property.Name, get, inner, property.IsSetNullable, allowsNullItems);
        }
    }
}
