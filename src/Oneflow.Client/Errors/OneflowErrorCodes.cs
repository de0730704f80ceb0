namespace Oneflow.Client;

/// <summary>
/// Known error codes, to compare with <see cref="OneflowException.ErrorCode"/>. A code that ends in 0000 is the generic code of its
/// status and may be refined later: use the status instead.
/// </summary>
public static class OneflowErrorCodes
{
    /// <summary>Two participants of one contract are the same. Source: docs/creating-a-contract (documented).</summary>
    public const int DuplicateParticipant = 4000003;

    /// <summary>
    /// Something that the request refers to does not exist, or the caller has no access to it. Source:
    /// docs/handling-errors-with-error-codes (documented).
    /// </summary>
    public const int NotFound = 4040000;

    /// <summary>Too many requests with the token: more than 2000 within 5 minutes. Source: reference/api-rate-limit (documented).</summary>
    public const int RateLimited = 4290000;
}
