namespace ApiWrappers;

/// <summary>The kind of failure of a call.</summary>
public enum ApiErrorKind
{
    /// <summary>The API returned a status that is not a success.</summary>
    Status,

    /// <summary>The API returned a success whose body cannot be read.</summary>
    Unreadable,

    /// <summary>The deadline of the call was exceeded. See <see cref="ApiError.MayHaveArrived"/>.</summary>
    DeadlineExceeded,

    /// <summary>There was no response, or it broke off. See <see cref="ApiError.MayHaveArrived"/>.</summary>
    Connection,

    /// <summary>
    /// A credential was unavailable, such as a token that its server did not issue. The request was not sent, or not again.
    /// </summary>
    CredentialUnavailable,

    /// <summary>The credential lacks a scope that the operation needs. The request was not sent, or not again.</summary>
    ScopeMissing,

    /// <summary>
    /// The client's own rate limit would admit the request only after the call's deadline. The request was not sent, or not
    /// again. See <see cref="ApiError.RetryAfter"/>.
    /// </summary>
    RateLimited,

    /// <summary>
    /// The stream of a file to upload threw while it was read, so the request broke off. <see cref="ApiError.Exception"/> is its
    /// exception. The request is not sent again. See <see cref="ApiError.MayHaveArrived"/>.
    /// </summary>
    BodyUnavailable,
}
