namespace ApiWrappers;

/// <summary>States a status that an operation is documented to answer, and why it does.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="reason">The documented reason, or for a success what the response holds.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ApiStatusAttribute(int status, string reason) : Attribute
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The documented reason, or for a success what the response holds.</summary>
    public string Reason { get; } = reason;
}
