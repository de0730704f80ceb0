namespace ApiWrappers;

/// <summary>States a documented status of an operation, and the reason for it.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="reason">The documented reason, or for a success the content of the response.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ApiStatusAttribute(int status, string reason) : Attribute
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The documented reason, or for a success the content of the response.</summary>
    public string Reason { get; } = reason;
}
