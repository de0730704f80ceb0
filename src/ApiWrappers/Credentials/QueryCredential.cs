namespace ApiWrappers;

/// <summary>A key that is sent as a parameter of the query. It never shows its text.</summary>
public abstract class QueryCredential : ApiCredential
{
    private readonly string _name;
    private readonly string _secret;

    /// <summary>Creates a credential from a key.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="secret">The key; it is escaped.</param>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    protected QueryCredential(string name, string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        _name = name;
        _secret = secret;
    }

    /// <inheritdoc/>
    public sealed override ValueTask<ApiError?> ApplyAsync(HttpRequestMessage request, ApiOperation operation,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var address = request.RequestUri!.AbsoluteUri;
        var separator = address.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        request.RequestUri = new Uri($"{address}{separator}{Uri.EscapeDataString(_name)}={Uri.EscapeDataString(_secret)}");
        return ValueTask.FromResult<ApiError?>(null);
    }

    /// <inheritdoc/>
    public sealed override string Redact(string text) => Redact(text, _secret);

    /// <inheritdoc/>
    public sealed override bool MayBeIn(ReadOnlySpan<byte> text) => MayBeIn(text, _secret);

    /// <summary>The name of the parameter, never its value.</summary>
    public sealed override string ToString() => $"?{_name}=[redacted]";
}
