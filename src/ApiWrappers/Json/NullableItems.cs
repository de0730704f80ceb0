using System.Reflection;

namespace ApiWrappers;

/// <summary>Replaces the attributes of a property whose items may be null, in metadata that is created without reflection.</summary>
internal sealed class NullableItems : ICustomAttributeProvider
{
    private NullableItems()
    {
    }

    public static NullableItems Instance { get; } = new();

    public object[] GetCustomAttributes(bool inherit) => [new ApiNullableItemsAttribute()];

    public object[] GetCustomAttributes(Type attributeType, bool inherit) =>
        IsDefined(attributeType, inherit) ? GetCustomAttributes(inherit) : [];

    public bool IsDefined(Type attributeType, bool inherit) => attributeType.IsAssignableFrom(typeof(ApiNullableItemsAttribute));
}
