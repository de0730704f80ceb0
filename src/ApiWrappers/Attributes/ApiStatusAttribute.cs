namespace ApiWrappers;

/// <summary>States a status that an operation is documented to return, and why.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ApiStatusAttribute : Attribute
{
    /// <summary>States a status.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="reason">The documented reason, or for a success what the response contains.</param>
    public ApiStatusAttribute(int status, string reason)
    {
        Status = status;
        Reason = reason;
    }

    /// <summary>States a range of statuses.</summary>
    /// <param name="range"><c>1XX</c> to <c>5XX</c>, or <c>default</c> for all that are not documented otherwise.</param>
    /// <param name="reason">The documented reason, or for successes what the response contains.</param>
    public ApiStatusAttribute(string range, string reason)
    {
        Range = range;
        Reason = reason;
    }

    /// <summary>The HTTP status; 0 for a range.</summary>
    public int Status { get; }

    /// <summary>The range of statuses; null for a single one.</summary>
    public string? Range { get; }

    /// <summary>The documented reason, or for a success what the response contains.</summary>
    public string Reason { get; }
}
