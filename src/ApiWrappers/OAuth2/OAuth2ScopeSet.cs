using System.Collections;
using System.Runtime.CompilerServices;

namespace ApiWrappers;

/// <summary>
/// The scopes to request for a token: a set, in which neither order nor repetition matters. Write it as
/// <c>["document_read", "document_write"]</c>. Case matters.
/// </summary>
[CollectionBuilder(typeof(OAuth2ScopeSet), nameof(Create))]
public sealed class OAuth2ScopeSet : IEquatable<OAuth2ScopeSet>, IReadOnlyCollection<string>
{
    private readonly string[] _scopes;
    private readonly string _text;

    private OAuth2ScopeSet(IEnumerable<string> scopes)
    {
        _scopes = [.. scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _text = string.Join(' ', _scopes);
    }

    /// <summary>The number of scopes.</summary>
    public int Count => _scopes.Length;

    /// <summary>Creates a set.</summary>
    /// <param name="scopes">The scopes, each one word.</param>
    /// <exception cref="ArgumentException">A scope is empty or contains a character that is not allowed, such as a space.</exception>
    public static OAuth2ScopeSet Create(params ReadOnlySpan<string> scopes)
    {
        foreach (var scope in scopes)
            Check(scope);
        return new OAuth2ScopeSet(scopes.ToArray());
    }

    /// <summary>Parses scopes as written in a request or a configuration, separated by spaces.</summary>
    /// <param name="text">The scopes; empty for none.</param>
    /// <exception cref="ArgumentException">A scope contains a character that is not allowed.</exception>
    public static OAuth2ScopeSet Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Create(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Indicates whether a scope is in the set.</summary>
    /// <param name="scope">The scope.</param>
    public bool Contains(string scope) => Array.BinarySearch(_scopes, scope, StringComparer.Ordinal) >= 0;

    /// <inheritdoc/>
    public bool Equals(OAuth2ScopeSet? other) => other is not null && other._text == _text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OAuth2ScopeSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _scopes.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the scopes in alphabetical order, separated by spaces, as in a request.</summary>
    public override string ToString() => _text;

    // scope-token of RFC 6749, section 3.3.
    private static void Check(string scope)
    {
        if (string.IsNullOrEmpty(scope) || scope.Any(character => character is <= ' ' or > '~' or '"' or '\\'))
            throw new ArgumentException(
                $"'{scope}' is not a scope. A scope is one word of printable ASCII without quotes and backslashes. Pass several as "
                + $"several values, or use {nameof(Parse)}.", nameof(scope));
    }
}
