namespace ApiWrappers;

/// <summary>
/// States that an operation gives one page of a list, whose items are its <c>Data</c>, by <c>limit</c> and either
/// <c>offset</c>, with how many items there are in all as <c>Count</c>, or <c>cursor</c>, with where the next page begins
/// as <c>NextCursor</c>. Its wrapper can then be enumerated.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ApiPagingAttribute : Attribute;
