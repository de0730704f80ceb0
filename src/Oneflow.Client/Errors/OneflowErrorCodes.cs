namespace Oneflow.Client;

/// <summary>
/// The error codes that are known, to compare <see cref="OneflowException.ErrorCode"/> with. A code ending in 0000 is the
/// generic one of its status and may be refined later, so act on the status for those.
/// </summary>
public static class OneflowErrorCodes
{
    /// <summary>Two participants of one contract are the same. Source: docs/creating-a-contract (documented).</summary>
    public const int DuplicateParticipant = 4000003;

    /// <summary>Something that the request names is not there, or the caller has no access to it. Source: docs/handling-errors-with-error-codes (documented).</summary>
    public const int NotFound = 4040000;

    /// <summary>There were too many requests with the token: more than 2000 within 5 minutes. Source: reference/api-rate-limit (documented).</summary>
    public const int RateLimited = 4290000;
}
