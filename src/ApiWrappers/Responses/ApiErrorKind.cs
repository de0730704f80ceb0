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

    /// <summary>There was no answer, or it broke off. See <see cref="ApiError.MayHaveArrived"/>.</summary>
    Connection,
}
