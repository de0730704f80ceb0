namespace ApiWrappers;

/// <summary>In which way a call failed.</summary>
public enum ApiErrorKind
{
    /// <summary>The API answered with a status that is no success.</summary>
    Status,

    /// <summary>The API answered with a success whose body cannot be read.</summary>
    Unreadable,

    /// <summary>The deadline of the call passed. See <see cref="ApiError.MayHaveArrived"/>.</summary>
    DeadlineExceeded,

    /// <summary>There was no response, or it broke off. See <see cref="ApiError.MayHaveArrived"/>.</summary>
    Connection,

    /// <summary>A credential could not be had, such as a token that its server did not give. Nothing was sent.</summary>
    CredentialUnavailable,

    /// <summary>The credential lacks a scope that the operation needs. Nothing was sent.</summary>
    ScopeMissing,

    /// <summary>The client's own rate limit would let the request through only after the call's deadline. Nothing was sent. See <see cref="ApiError.RetryAfter"/>.</summary>
    RateLimited,

    /// <summary>
    /// The stream of a file to upload threw while it was read, so that the request broke off. <see cref="ApiError.Exception"/>
    /// is what it threw. It is not sent again. See <see cref="ApiError.MayHaveArrived"/>.
    /// </summary>
    BodyUnavailable,
}
