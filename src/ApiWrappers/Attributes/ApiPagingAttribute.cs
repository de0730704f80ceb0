namespace ApiWrappers;

/// <summary>
/// States that an operation returns one page of a list, with the items in <c>Data</c>. It takes <c>limit</c> and either
/// <c>offset</c>, and returns the total number of items as <c>Count</c>; or <c>cursor</c>, and returns the start of the next page as
/// <c>NextCursor</c>. Its wrapper can then be enumerated.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ApiPagingAttribute : Attribute;
