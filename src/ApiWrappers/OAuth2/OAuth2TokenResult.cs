using System.Diagnostics.CodeAnalysis;

namespace ApiWrappers;

/// <summary>A token, or the reason that there is none.</summary>
public readonly struct OAuth2TokenResult
{
    /// <summary>Creates a success.</summary>
    /// <param name="token">The token.</param>
    public OAuth2TokenResult(OAuth2Token token) => Token = token;

    /// <summary>Creates a failure.</summary>
    /// <param name="failure">The reason that there is no token.</param>
    public OAuth2TokenResult(OAuth2TokenException failure) => Failure = failure;

    /// <summary>The token; null on failure.</summary>
    public OAuth2Token? Token { get; }

    /// <summary>The reason that there is no token; null on success.</summary>
    public OAuth2TokenException? Failure { get; }

    /// <summary>True when there is a token.</summary>
    [MemberNotNullWhen(true, nameof(Token))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsSuccess => Token is not null;
}
