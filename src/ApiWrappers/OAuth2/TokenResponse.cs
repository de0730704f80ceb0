using System.Globalization;
using System.Text.Json;

namespace ApiWrappers;

/// <summary>Reads what a token endpoint answers. Nothing in a response is trusted before it was looked at.</summary>
internal sealed class TokenResponse(TokenEndpoint endpoint, OAuth2TokenCacheOptions options)
{
    private const int CodeLimit = 100;
    private const int DescriptionLimit = 500;

    // Longer lives are cut to this, so that a token is renewed daily however long its server means it to live.
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(1);

    public OAuth2TokenResult Read(int status, string body, bool isWhole, long sentAt)
    {
        if (status is >= 300 and < 400)
            return Fail(status, "with a redirect, which is not followed, since it would carry the client's secret elsewhere. Set the token endpoint to the address that it has now.");

        try
        {
            if (!isWhole)
                return Fail(status, $"with more than {BodyStart.Size / 1024} KiB, which no header could carry.");

            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return Fail(status, "with JSON that is no object.");

            return status is >= 200 and < 300 ? ReadToken(status, document.RootElement, sentAt) : ReadError(status, document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException is what the reader throws for an escaped half of a surrogate pair.
            return Fail(status, "with something that is no JSON object.");
        }
    }

    private OAuth2TokenResult ReadToken(int status, JsonElement response, long sentAt)
    {
        if (TextOf(response, "access_token") is not { } value)
            return Fail(status, "without an access_token.");
        if (!OAuth2Token.IsToken(value))
            return Fail(status, "with an access_token that no header can carry: it holds spaces, line breaks or other characters that tokens have not.");
        if (TextOf(response, "token_type") is { } type && !type.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return Fail(status, $"with a token of the type '{Tidy(type, CodeLimit)}', where only Bearer is known.");

        var lifetime = LifetimeOf(response);
        return lifetime > TimeSpan.Zero
            ? new(new OAuth2Token(value, lifetime, new TokenClock(options.Clock), sentAt))
            : Fail(status, "with a token whose expires_in is not above 0, so that it had ended before it came.");
    }

    private OAuth2TokenResult ReadError(int status, JsonElement response)
    {
        var code = Tidy(TextOf(response, "error"), CodeLimit);
        var description = Tidy(TextOf(response, "error_description"), DescriptionLimit);
        return Fail(status, (code, description) switch
        {
            (null, null) => "without saying why.",
            (_, null) => $"{code}.",
            _ => $"{code}: {description.TrimEnd('.')}.".TrimStart(' ', ':'),
        }, code, description);
    }

    private TimeSpan LifetimeOf(JsonElement response)
    {
        var seconds = response.TryGetProperty("expires_in", out var member) ? NumberOf(member) : null;
        return seconds switch
        {
            null => options.AssumedLifetime,
            var given when given >= LongestLife.TotalSeconds => LongestLife,
            _ => TimeSpan.FromSeconds(Math.Max(seconds.Value, 0)),
        };
    }

    // Some servers send the number as text.
    private static double? NumberOf(JsonElement member) => member.ValueKind switch
    {
        JsonValueKind.Number when member.TryGetDouble(out var number) => number,
        JsonValueKind.String when double.TryParse(member.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number) => number,
        _ => null,
    };

    private static string? TextOf(JsonElement response, string name)
        => response.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String && member.GetString() is { Length: > 0 } text ? text : null;

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
