namespace ApiWrappers;

/// <summary>A credential that is added to requests.</summary>
public abstract class ApiCredential
{
    /// <summary>Adds the credential to a request. Called for each attempt.</summary>
    /// <param name="request">The request.</param>
    /// <param name="operation">The operation that is called.</param>
    /// <param name="cancellationToken">Cancels the wait for a credential that has to be fetched.</param>
    /// <returns>
    /// Null when the credential was added. Otherwise the reason that it is unavailable, as
    /// <see cref="ApiErrorKind.CredentialUnavailable"/> or <see cref="ApiErrorKind.ScopeMissing"/>: the request is then not sent, and
    /// the call fails with this error.
    /// </returns>
    public abstract ValueTask<ApiError?> ApplyAsync(
        HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken);

    /// <summary>Called when the API returned 401 to a request that carried the credential.</summary>
    /// <param name="request">The request as it was sent; its headers show which credential was rejected.</param>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="cancellationToken">Cancels the wait for another credential.</param>
    /// <returns>
    /// True when another credential is available. The request is then sent again: once per call, and never with a streamed body.
    /// False unless overridden.
    /// </returns>
    public virtual ValueTask<bool> RejectedAsync(HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken)
        => ValueTask.FromResult(false);

    /// <summary>The header that the credential sets, which callers cannot set for a call. <c>Authorization</c> unless overridden.</summary>
    public virtual string HeaderName => "Authorization";

    /// <summary>Removes the credential from a text before it is kept.</summary>
    /// <param name="text">A text from the server, which may quote the request and may be cut off within the quote.</param>
    public abstract string Redact(string text);

    /// <summary>
    /// Indicates whether a UTF-8 text may hold something that <see cref="Redact(string)"/> removes. It avoids decoding bodies only to
    /// check them. True unless overridden; an override must return true whenever in doubt.
    /// </summary>
    /// <param name="text">The text.</param>
    public virtual bool MayBeIn(ReadOnlySpan<byte> text) => true;

    /// <summary>
    /// Removes a secret from a text, in any letter case, plain or with the escapes of JSON or URLs. At the end of the text, which may
    /// be cut off, the beginning of a secret is removed too.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="secret">The secret.</param>
    protected static string Redact(string text, string secret)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        return SecretText.Redact(text, secret);
    }

    /// <summary>Indicates whether a UTF-8 text may hold a secret in a form that <see cref="Redact(string, string)"/> removes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="secret">The secret.</param>
    protected static bool MayBeIn(ReadOnlySpan<byte> text, string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        return SecretText.MayBeIn(text, secret);
    }
}
