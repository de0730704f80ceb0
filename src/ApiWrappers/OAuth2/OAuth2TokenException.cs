namespace ApiWrappers;

/// <summary>
/// The reason that a token could not be obtained or lacks a scope. It is the exception of errors of the kinds
/// <see cref="ApiErrorKind.CredentialUnavailable"/> and <see cref="ApiErrorKind.ScopeMissing"/>, and contains no secret.
/// </summary>
public sealed class OAuth2TokenException : Exception
{
    private static readonly string[] PermanentErrors = ["invalid_client", "invalid_scope", "unauthorized_client", "unsupported_grant_type"];

    /// <summary>Creates an exception.</summary>
    /// <param name="message">The message for developers.</param>
    /// <param name="innerException">The cause, if known.</param>
    public OAuth2TokenException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The HTTP status of the token endpoint; 0 when there was no response.</summary>
    public int Status { get; init; }

    /// <summary>The error code of the server, such as <c>invalid_client</c>; null for none. At most 100 characters.</summary>
    public string? Error { get; init; }

    /// <summary>The error description of the server; null for none. At most 500 characters, with secrets removed.</summary>
    public string? ErrorDescription { get; init; }

    /// <summary>The scope that an operation needs and that was not requested; null for other failures.</summary>
    public string? MissingScope { get; init; }

    /// <summary>
    /// True when a retry cannot help, because the client is configured wrongly: <c>invalid_client</c>, <c>invalid_scope</c>,
    /// <c>unauthorized_client</c>, <c>unsupported_grant_type</c>.
    /// </summary>
    public bool IsPermanent => PermanentErrors.Contains(Error);

    /// <summary>True when a retry may help at once: no response, 429 or 5xx.</summary>
    internal bool IsTransient { get; init; }
}
