using System.Net.Http.Headers;

namespace ApiWrappers;

/// <summary>An access token. Its life is counted from the moment it was asked for, on a clock that nobody sets.</summary>
public sealed class OAuth2Token
{
    private readonly TokenClock _clock;

    /// <summary>Holds a token that was got before, such as by another process.</summary>
    /// <param name="value">The token: visible ASCII without spaces.</param>
    /// <param name="lifetime">How long it lives in all; more than zero.</param>
    /// <param name="age">How much of that has passed.</param>
    /// <param name="clock">The clock that its life is counted on; that of the cache that asked.</param>
    /// <exception cref="ArgumentException">The value is no token. The message does not repeat it.</exception>
    public OAuth2Token(string value, TimeSpan lifetime, TimeSpan age, TimeProvider clock)
        : this(value, lifetime, new TokenClock(clock ?? throw new ArgumentNullException(nameof(clock))), new TokenClock(clock).Now - age.Ticks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);
        if (!IsToken(value))
            throw new ArgumentException("The value is no token: one is visible ASCII without spaces and line breaks.", nameof(value));
    }

    internal OAuth2Token(string value, TimeSpan lifetime, TokenClock clock, long sentAt)
    {
        _clock = clock;
        Value = value;
        Lifetime = lifetime;
        EndsAt = sentAt + lifetime.Ticks - clock.Resolution;
        Header = new AuthenticationHeaderValue("Bearer", value);
    }

    /// <summary>The token as it is sent. Whoever has it can use it: keep it out of logs.</summary>
    public string Value { get; }

    /// <summary>How long the token lives in all, as its server said.</summary>
    public TimeSpan Lifetime { get; }

    /// <summary>How long the token still lives; negative when it has ended.</summary>
    public TimeSpan TimeLeft => TimeSpan.FromTicks(EndsAt - _clock.Now);

    internal long EndsAt { get; }

    /// <summary>What no kept text may show.</summary>
    internal IReadOnlyList<string> Forms => field ??= [Value, SecretText.Base64(Value)];

    /// <summary>The header that carries the token; by this very object a request tells which token it was sent with.</summary>
    internal AuthenticationHeaderValue Header { get; }

    /// <summary>Never the token.</summary>
    public override string ToString() => "Bearer [redacted]";

    internal static bool IsToken(string? value) => !string.IsNullOrEmpty(value) && !value.AsSpan().ContainsAnyExceptInRange('!', '~');
}
