using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace ApiWrappers;

/// <summary>One client at its token endpoint: the request that it sends, and the key of its token.</summary>
internal sealed class TokenEndpoint
{
    private static readonly MediaTypeWithQualityHeaderValue JsonType = new("application/json");
    private static readonly string[] OwnParameters = ["grant_type", "scope", "client_id", "client_secret"];

    private readonly Uri _address;
    private readonly KeyValuePair<string, string>[] _form;
    private readonly AuthenticationHeaderValue? _basic;

    public TokenEndpoint(OAuth2ClientOptions options)
    {
        _address = Check(options.TokenEndpoint);
        Name = _address.GetLeftPart(UriPartial.Path);
        Target = new TelemetryTarget(_address);
        var secret = options.ClientSecret.Reveal();
        var basic = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{FormEncode(options.ClientId.Value)}:{FormEncode(secret)}"));
        var extra = options.ExtraParameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal).ToArray();
        if (extra.FirstOrDefault(parameter => OwnParameters.Contains(parameter.Key)).Key is { } name)
            throw new ArgumentException(
                $"The extra parameter {name} would be sent twice: the request already contains it. Remove it.", nameof(options));

        List<KeyValuePair<string, string>> form = [new("grant_type", "client_credentials")];
        if (options.Scopes.Count > 0)
            form.Add(new("scope", options.Scopes.ToString()));
        form.AddRange(extra);
        Key = KeyOf(_address, options, form, secret);

        if (options.Authentication == OAuth2ClientAuthentication.Basic)
            _basic = new AuthenticationHeaderValue("Basic", basic);
        else
            form.AddRange([new("client_id", options.ClientId.Value), new("client_secret", secret)]);

        _form = [.. form];
        Secrets = [secret, FormEncode(secret), basic, SecretText.Base64(secret)];
    }

    /// <summary>The address without its query, for messages.</summary>
    public string Name { get; }

    /// <summary>The server in telemetry.</summary>
    public TelemetryTarget Target { get; }

    /// <summary>The path, which is the same for every request.</summary>
    public string Path => _address.AbsolutePath;

    /// <summary>The key of the token. It depends on the secret, which cannot be derived from it.</summary>
    public string Key { get; }

    /// <summary>The secret in each form in which it is sent.</summary>
    public IReadOnlyList<string> Secrets { get; }

    public HttpRequestMessage CreateRequest(HttpClient http)
    {
        var request = RequestWriter.For(http, HttpMethod.Post, _address);
        request.Headers.Accept.Add(JsonType);
        request.Headers.Authorization = _basic;
        request.Content = new TokenForm(request, _form);
        return request;
    }

    /// <summary>Removes the secret from a text.</summary>
    public string Redact(string text)
    {
        foreach (var secret in Secrets)
            text = SecretText.Redact(text, secret);
        return text;
    }

    // Appendix B of RFC 6749.
    private static string FormEncode(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    // Each part with its length, so that no two sets of parts read the same.
    private static string KeyOf(Uri address, OAuth2ClientOptions options, List<KeyValuePair<string, string>> form, string secret)
    {
        var text = new StringBuilder();
        foreach (var part in form.SelectMany(parameter => new[] { parameter.Key, parameter.Value })
            .Prepend($"{options.Authentication}").Prepend(options.ClientId.Value).Prepend(address.AbsoluteUri))
            text.Append(part.Length).Append(':').Append(part);
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static Uri Check(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0
            || address.Fragment.Length > 0)
            throw new ArgumentException(
                "The token endpoint is not an absolute http or https address without credentials and fragment. Use one such as "
                + "https://auth.example.com/connect/token.", nameof(address));

        return address;
    }
}
