using System.Diagnostics.CodeAnalysis;

namespace ApiWrappers;

/// <summary>A token, or why there is none.</summary>
public readonly struct OAuth2TokenResult
{
    /// <summary>Holds a token.</summary>
    /// <param name="token">The token.</param>
    public OAuth2TokenResult(OAuth2Token token) => Token = token;

    /// <summary>Holds a failure.</summary>
    /// <param name="failure">Why there is no token.</param>
    public OAuth2TokenResult(OAuth2TokenException failure) => Failure = failure;

    /// <summary>The token; null when it could not be had.</summary>
    public OAuth2Token? Token { get; }

    /// <summary>Why there is no token; null when there is one.</summary>
    public OAuth2TokenException? Failure { get; }

    /// <summary>Whether there is a token.</summary>
    [MemberNotNullWhen(true, nameof(Token))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsSuccess => Token is not null;
}
