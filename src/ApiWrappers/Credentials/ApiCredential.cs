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

    /// <summary>The header that the credential owns, which callers cannot set for a call. <c>Authorization</c> unless overridden.</summary>
    public virtual string HeaderName => "Authorization";

    /// <summary>Takes the credential out of a text that is about to be kept.</summary>
    /// <param name="text">A text from outside, which may quote what was sent, and may be cut off within it.</param>
    public abstract string Redact(string text);

    /// <summary>
    /// Whether a text in UTF-8 may hold something that <see cref="Redact(string)"/> takes out. It spares texts from being
    /// made for nothing else. True unless overridden; an override must answer true in all doubt.
    /// </summary>
    /// <param name="text">The text.</param>
    public virtual bool MayBeIn(ReadOnlySpan<byte> text) => true;

    /// <summary>
    /// Takes a secret out of a text, whatever its case: where it stands whole, and at the end of the text also when only its
    /// beginning is there, since texts may be cut off; and also where it is written with the escapes of JSON or of addresses.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="secret">The secret.</param>
    protected static string Redact(string text, string secret)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        return SecretText.Redact(text, secret);
    }

    /// <summary>Whether a text in UTF-8 may hold a secret in a form that <see cref="Redact(string, string)"/> takes out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="secret">The secret.</param>
    protected static bool MayBeIn(ReadOnlySpan<byte> text, string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        return SecretText.MayBeIn(text, secret);
    }
}
