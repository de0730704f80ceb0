using ApiWrappers;

namespace Oneflow.Client;

/// <summary>The email address of the acting user. No public member returns it.</summary>
public sealed class UserEmail : HeaderCredential
{
    /// <summary>The header that carries the address.</summary>
    public const string Header = "x-oneflow-user-email";

    /// <summary>
    /// Acts as the user who created the contract that a call is about, and so fits calls about a contract alone. The
    /// vendor's own connector acts so by default; Oneflow's public pages do not describe it.
    /// </summary>
    public static UserEmail ContractCreator { get; } = new("__CREATOR__");

    private UserEmail(string value)
        : base(Header, value)
    {
    }

    /// <summary>Creates an email address.</summary>
    /// <param name="value">The address of an active user of the token's account.</param>
    /// <exception cref="FormatException">The text is not an email address. The message does not repeat it.</exception>
    public static implicit operator UserEmail(string value) => Parse(value);

    /// <summary>Creates an email address.</summary>
    /// <param name="value">The address of an active user of the token's account.</param>
    /// <exception cref="FormatException">The text is not an email address. The message does not repeat it.</exception>
    public static UserEmail Parse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);

        // The API checks that the user exists; here the text only has to be an address and to fit a header.
        var at = value.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < value.Length - 1 && value.All(character => character is > ' ' and < '\u007f')
            ? new UserEmail(value)
            : throw new FormatException(
                "The email address of the acting user must have the form name@host, in ASCII, without spaces or line breaks.");
    }
}
