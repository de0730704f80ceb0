namespace ApiWrappers;

/// <summary>
/// States that an operation gives one page of a list: it takes <c>limit</c> and <c>offset</c>, and answers <c>Data</c> and
/// <c>Count</c>. Its wrapper can then be enumerated.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ApiPagingAttribute : Attribute;
