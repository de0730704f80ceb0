using System.Buffers;
using ApiWrappers;

namespace Oneflow.Client;

/// <summary>An API token of a Oneflow account. Only <see cref="Reveal"/> returns its text.</summary>
public sealed class ApiToken : HeaderCredential
{
    /// <summary>The header that carries the token.</summary>
    public const string Header = "x-oneflow-api-token";

    private const int Length = 40;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    private ApiToken(string value)
        : base(Header, value)
    {
    }

    /// <summary>Creates a token.</summary>
    /// <param name="value">40 letters, digits and hyphens, as Oneflow shows them once.</param>
    /// <exception cref="FormatException">The text is not a token. The message does not repeat it.</exception>
    public static implicit operator ApiToken(string value) => Parse(value);

    /// <summary>
    /// Returns the text of the token, to store it encrypted. This is the only member that does: <see cref="HeaderCredential.ToString"/>,
    /// logs and exceptions never show it.
    /// </summary>
    public string Reveal() => Secret;

    /// <summary>Creates a token.</summary>
    /// <param name="value">40 letters, digits and hyphens, as Oneflow shows them once.</param>
    /// <exception cref="FormatException">The text is not a token. The message does not repeat it.</exception>
    public static ApiToken Parse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var isAllowed = value.AsSpan().IndexOfAnyExcept(Allowed) < 0;
        if (value.Length == Length && isAllowed)
            return new ApiToken(value);

        var flaw = isAllowed ? "" : ", some of which are not letters, digits or hyphens";
        throw new FormatException(
            $"The Oneflow API token has {value.Length} characters{flaw}. Copy all {Length} characters as Oneflow showed them, without "
            + "spaces or line breaks.");
    }
}
