using System.Globalization;
using System.Text.Json;

namespace ApiWrappers;

/// <summary>Reads the responses of a token endpoint. Nothing in a response is used before it is checked.</summary>
internal sealed class TokenResponse(TokenEndpoint endpoint, OAuth2TokenCacheOptions options)
{
    private const int CodeLimit = 100;
    private const int DescriptionLimit = 500;

    // Longer lifetimes are cut to this, so that a token is renewed daily, however long its server says.
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(1);

    public OAuth2TokenResult Read(int status, string body, bool isWhole, long sentAt)
    {
        if (status is >= 300 and < 400)
            return Fail(status, "with a redirect, which is not followed, since it would carry the client's secret to another address. "
                + "Set the token endpoint to its current address.");

        try
        {
            if (!isWhole)
                return Fail(status, $"with more than {BodyStart.Size / 1024} KiB, which is too long for a header.");

            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return Fail(status, "with JSON that is not an object.");

            var root = document.RootElement;
            return status is >= 200 and < 300 && !IsError(root) ? ReadToken(status, root, sentAt) : ReadError(status, root);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException is what the reader throws for an escaped half of a surrogate pair.
            return Fail(status, "with a body that is not a JSON object.");
        }
    }

    /// <summary>The result of a response whose body is not in the encoding that it states.</summary>
    public OAuth2TokenResult Undecodable(int status, InvalidDataException exception)
        => Fail(status, $"with a body that cannot be decoded: {Tidy(exception.Message, DescriptionLimit)?.TrimEnd('.')}.");

    private OAuth2TokenResult ReadToken(int status, JsonElement response, long sentAt)
    {
        if (TextOf(response, "access_token") is not { } value)
            return Fail(status, "without an access_token.");
        if (!OAuth2Token.IsToken(value))
            return Fail(status, "with an access_token that cannot be sent in a header: it contains spaces, line breaks or other "
                + "characters that are not allowed in tokens.");
        if (TextOf(response, "token_type") is { } type && !type.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return Fail(status, $"with a token of the type '{Tidy(type, CodeLimit)}', but only Bearer is supported.");

        var stated = StatedLifetime(response);
        var lifetime = stated ?? options.AssumedLifetime;
        if (lifetime > TimeSpan.Zero)
            return new(new OAuth2Token(
                value, lifetime < LongestLife ? lifetime : LongestLife, new TokenClock(options.Clock), sentAt));

        return Fail(status, stated is null
            ? "with a token without a number as expires_in, and the lifetime that is assumed then is not greater than 0. "
                + "Set AssumedLifetime to the lifetime of its tokens."
            : "with a token whose expires_in is not greater than 0, so it had expired when it arrived.");
    }

    // Some servers put errors into a success.
    private static bool IsError(JsonElement response) => TextOf(response, "access_token") is null && TextOf(response, "error") is not null;

    private OAuth2TokenResult ReadError(int status, JsonElement response)
    {
        var code = Tidy(TextOf(response, "error"), CodeLimit);
        var description = Tidy(TextOf(response, "error_description"), DescriptionLimit);
        return Fail(status, (code, description) switch
        {
            (null, null) => "without a reason.",
            (_, null) => $"{code}.",
            _ => $"{code}: {description.TrimEnd('.')}.".TrimStart(' ', ':'),
        }, code, description);
    }

    // Null when it is not stated as a number.
    private static TimeSpan? StatedLifetime(JsonElement response)
        => response.TryGetProperty("expires_in", out var member) && NumberOf(member) is { } seconds
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, LongestLife.TotalSeconds))
            : null;

    // Some servers send the number as text.
    private static double? NumberOf(JsonElement member) => member.ValueKind switch
    {
        JsonValueKind.Number when member.TryGetDouble(out var number) => number,
        JsonValueKind.String when double.TryParse(member.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && !double.IsNaN(number) => number,
        _ => null,
    };

    private static string? TextOf(JsonElement response, string name)
        => response.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            && member.GetString() is { Length: > 0 } text
                ? text
                : null;

    // Secrets go before the text is cut, or the cut could leave a half of one.
    private string? Tidy(string? text, int limit)
    {
        if (text is null)
            return null;

        text = string.Concat(endpoint.Redact(text).Select(character => char.IsControl(character) ? ' ' : character));
        return text.Length > limit ? text[..limit] : text;
    }

    private OAuth2TokenResult Fail(int status, string what, string? error = null, string? description = null)
        => new(new OAuth2TokenException($"The token endpoint {endpoint.Name} returned {status} {what}")
        {
            Status = status,
            Error = error,
            ErrorDescription = description,
            IsTransient = status is 429 or >= 500,
        });
}
