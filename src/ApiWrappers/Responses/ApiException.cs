namespace ApiWrappers;

/// <summary>A call that failed. Each client derives its own exceptions from it, one for each documented status.</summary>
/// <param name="error">Why the call failed.</param>
public abstract class ApiException(ApiError error) : Exception(null, error?.Exception)
{
    /// <summary>What to tell a developer. It is worded when it is asked for: many exceptions are caught and never shown.</summary>
    public abstract override string Message { get; }

    /// <summary>Why the call failed, with status, headers and a part of the body.</summary>
    public ApiError Error { get; } = error ?? throw new ArgumentNullException(nameof(error));

    /// <summary>The HTTP status; 0 when there was no response.</summary>
    public int Status => Error.Status;

    /// <summary>The operation id of the spec.</summary>
    public string OperationId => Error.Operation.Id;
}
