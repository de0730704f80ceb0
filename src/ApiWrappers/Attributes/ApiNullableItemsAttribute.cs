namespace ApiWrappers;

/// <summary>
/// States that the list or dictionary of a property may hold null. Without it, a response with a null item there cannot be read:
/// at run time, the property's type does not say.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ApiNullableItemsAttribute : Attribute;
