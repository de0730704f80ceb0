namespace ApiWrappers;

/// <summary>Something that a request must carry to be let in.</summary>
public abstract class ApiCredential
{
    /// <summary>Puts the credential on a request; called for each attempt.</summary>
    /// <param name="request">The request.</param>
    /// <param name="operation">The operation that is called.</param>
    /// <param name="cancellationToken">Ends the wait for a credential that has to be fetched.</param>
    /// <returns>
    /// Null when the request carries the credential. Otherwise why it cannot be had, as
    /// <see cref="ApiErrorKind.CredentialUnavailable"/> or <see cref="ApiErrorKind.ScopeMissing"/>: then nothing is
    /// sent, and the error is what comes of the call.
    /// </returns>
    public abstract ValueTask<ApiError?> ApplyAsync(HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken);

    /// <summary>Told that the API answered 401 to a request that carried the credential.</summary>
    /// <param name="request">The request as it was sent; its headers tell which credential was refused.</param>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="cancellationToken">Ends the wait for another credential.</param>
    /// <returns>
    /// Whether another credential is to be had. Then the request is sent once more: once in a call, and never with a
    /// streamed body. False unless overridden.
    /// </returns>
    public virtual ValueTask<bool> RejectedAsync(HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken)
        => ValueTask.FromResult(false);

    /// <summary>Takes the credential out of a text that is about to be kept.</summary>
    /// <param name="text">A text from outside, which may quote what was sent.</param>
    public abstract string Redact(string text);
}
