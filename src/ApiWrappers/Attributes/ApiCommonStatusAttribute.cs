namespace ApiWrappers;

/// <summary>States a status that any operation of an interface may return, and why: documented once for all of them.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="reason">The documented reason.</param>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = true)]
public sealed class ApiCommonStatusAttribute(int status, string reason) : Attribute
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The documented reason.</summary>
    public string Reason { get; } = reason;
}
