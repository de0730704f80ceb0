namespace ApiWrappers;

/// <summary>
/// A token that is requested by the client credentials grant and sent as <c>Authorization: Bearer</c>. An operation whose scope was
/// not requested fails before it is sent. When the API returns 401, the token is dropped and the request sent again with another.
/// </summary>
public sealed class OAuth2Credential : ApiCredential
{
    private readonly OAuth2TokenSource _source;
    private readonly OAuth2ScopeSet _scopes;

    /// <summary>Creates the credential of a client.</summary>
    /// <param name="cache">Requests and keeps the tokens; one for the whole process.</param>
    /// <param name="client">The client.</param>
    /// <exception cref="ArgumentException">The endpoint is not an http address, or an extra parameter would be sent twice.</exception>
    public OAuth2Credential(OAuth2TokenCache cache, OAuth2ClientOptions client)
    {
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(client);
        _source = cache.For(client);
        _scopes = client.Scopes;
    }

    /// <summary>
    /// A sentence for the error when a scope is missing, in addition to requesting it: such as where the server's owner
    /// allows it.
    /// </summary>
    public string ScopeRemedy { get; init; } = "";

    /// <inheritdoc/>
    public override ValueTask<ApiError?> ApplyAsync(HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(operation);
        if (MissingScope(operation) is { } scope)
            return ValueTask.FromResult<ApiError?>(Refusal(operation, scope));

        var token = _source.GetAsync(cancellationToken);
        return token.IsCompletedSuccessfully
            ? ValueTask.FromResult(Apply(request, operation, token.Result))
            : AwaitAsync();

        async ValueTask<ApiError?> AwaitAsync() => Apply(request, operation, await token.ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public override ValueTask<bool> RejectedAsync(HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers.Authorization is not { Scheme: "Bearer" } sent)
            return ValueTask.FromResult(false);

        _source.Invalidate(sent);
        return ValueTask.FromResult(true);
    }

    /// <inheritdoc/>
    public override string Redact(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var secret in _source.Secrets)
            text = Redact(text, secret);
        return text;
    }

    /// <inheritdoc/>
    public override bool MayBeIn(ReadOnlySpan<byte> text)
    {
        foreach (var secret in _source.Secrets)
        {
            if (MayBeIn(text, secret))
                return true;
        }

        return false;
    }

    /// <summary>Returns the kind of credential, never its token.</summary>
    public override string ToString() => "Authorization: Bearer [redacted]";

    private static ApiError? Apply(HttpRequestMessage request, ApiOperation operation, OAuth2TokenResult result)
    {
        if (!result.IsSuccess)
            return new ApiError(operation, ApiErrorKind.CredentialUnavailable) { Exception = result.Failure };

        request.Headers.Authorization = result.Token.Header;
        return null;
    }

    private string? MissingScope(ApiOperation operation)
    {
        if (_scopes.Count == 0)
            return null;

        foreach (var scope in operation.Scopes)
        {
            if (!_scopes.Contains(scope))
                return scope;
        }

        return null;
    }

    private ApiError Refusal(ApiOperation operation, string scope) => new(operation, ApiErrorKind.ScopeMissing)
    {
        Exception = new OAuth2TokenException(
            ($"It needs the scope {scope}, but the token is requested with {_scopes}. "
                + $"Add {scope} to the scopes of the client's options. {ScopeRemedy}").TrimEnd())
        {
            MissingScope = scope,
        },
    };
}
