namespace ApiWrappers;

/// <summary>The exception for a failed call. Each client derives its own exceptions, one for each documented status.</summary>
/// <param name="error">The reason that the call failed.</param>
public abstract class ApiException(ApiError error) : Exception(null, error?.Exception)
{
    /// <summary>The message for developers. It is created on first use, because many exceptions are caught and never shown.</summary>
    public abstract override string Message { get; }

    /// <summary>The reason that the call failed, with status, headers and a part of the body.</summary>
    public ApiError Error { get; } = error ?? throw new ArgumentNullException(nameof(error));

    /// <summary>The HTTP status; 0 when there was no response.</summary>
    public int Status => Error.Status;

    /// <summary>The operation id of the spec.</summary>
    public string OperationId => Error.Operation.Id;
}
