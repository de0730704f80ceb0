namespace ApiWrappers;

/// <summary>
/// Why a token could not be had, or would not do. It is the exception of errors of the kinds
/// <see cref="ApiErrorKind.CredentialUnavailable"/> and <see cref="ApiErrorKind.ScopeMissing"/>, and holds no secret.
/// </summary>
public sealed class OAuth2TokenException : Exception
{
    private static readonly string[] PermanentErrors = ["invalid_client", "invalid_scope", "unauthorized_client", "unsupported_grant_type"];

    /// <summary>Describes a failure.</summary>
    /// <param name="message">What went wrong, for developers.</param>
    /// <param name="innerException">What it was caused by, if that is known.</param>
    public OAuth2TokenException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The HTTP status of the token endpoint; 0 when it did not answer.</summary>
    public int Status { get; init; }

    /// <summary>The code that the server gave, such as <c>invalid_client</c>; null when it gave none. At most 100 characters.</summary>
    public string? Error { get; init; }

    /// <summary>What the server said of it; null when it said nothing. At most 500 characters, with secrets taken out.</summary>
    public string? ErrorDescription { get; init; }

    /// <summary>The scope that an operation needs and that the token was not asked for with; null when that was not the failure.</summary>
    public string? MissingScope { get; init; }

    /// <summary>
    /// Whether asking again cannot help, since the client is set up wrongly: <c>invalid_client</c>, <c>invalid_scope</c>,
    /// <c>unauthorized_client</c>, <c>unsupported_grant_type</c>.
    /// </summary>
    public bool IsPermanent => PermanentErrors.Contains(Error);

    /// <summary>Whether asking again may help at once: no response, 429, or 5xx.</summary>
    internal bool IsTransient { get; init; }
}
