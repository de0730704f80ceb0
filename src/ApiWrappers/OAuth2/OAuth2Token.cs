using System.Net.Http.Headers;

namespace ApiWrappers;

/// <summary>An access token. Its lifetime is counted from the moment it was requested, on a monotonic clock.</summary>
public sealed class OAuth2Token
{
    private readonly TokenClock _clock;

    /// <summary>Creates a token that was obtained before, such as by another process.</summary>
    /// <param name="value">The token: visible ASCII without spaces.</param>
    /// <param name="lifetime">Its total lifetime; more than zero.</param>
    /// <param name="age">The part of the lifetime that has passed.</param>
    /// <param name="clock">The clock of the cache that requested it.</param>
    /// <exception cref="ArgumentException">The value is not a token. The message does not repeat it.</exception>
    public OAuth2Token(string value, TimeSpan lifetime, TimeSpan age, TimeProvider clock)
        : this(value, lifetime, new TokenClock(clock ?? throw new ArgumentNullException(nameof(clock))),
            TokenClock.Sum(new TokenClock(clock).Now, -(Int128)age.Ticks))
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);
        if (!IsToken(value))
            throw new ArgumentException(
                "The value is not a token. A token is visible ASCII without spaces and line breaks.", nameof(value));
    }

    internal OAuth2Token(string value, TimeSpan lifetime, TokenClock clock, long sentAt)
    {
        _clock = clock;
        Value = value;
        Lifetime = lifetime;
        EndsAt = TokenClock.Sum(sentAt, (Int128)lifetime.Ticks - clock.Resolution);
        Header = new AuthenticationHeaderValue("Bearer", value);
    }

    /// <summary>The token as it is sent. It is a secret: keep it out of logs.</summary>
    public string Value { get; }

    /// <summary>The total lifetime of the token, as stated by the server.</summary>
    public TimeSpan Lifetime { get; }

    /// <summary>The remaining lifetime of the token; negative when it has expired.</summary>
    public TimeSpan TimeLeft => TimeSpan.FromTicks(TokenClock.Sum(EndsAt, -(Int128)_clock.Now));

    internal long EndsAt { get; }

    /// <summary>The texts that must be redacted.</summary>
    internal IReadOnlyList<string> Forms => field ??= [Value, SecretText.Base64(Value)];

    /// <summary>The header that carries the token. The object identifies the token that a request was sent with.</summary>
    internal AuthenticationHeaderValue Header { get; }

    /// <summary>Returns a placeholder, never the token.</summary>
    public override string ToString() => "Bearer [redacted]";

    internal static bool IsToken(string? value) => !string.IsNullOrEmpty(value) && !value.AsSpan().ContainsAnyExceptInRange('!', '~');
}
