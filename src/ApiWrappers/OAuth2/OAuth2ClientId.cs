namespace ApiWrappers;

/// <summary>The id of a client at an authorization server. It is not a secret.</summary>
public sealed record OAuth2ClientId
{
    /// <summary>Creates an id.</summary>
    /// <param name="value">The id as issued by the server; printable ASCII.</param>
    /// <exception cref="ArgumentException">The id is empty or contains a character that is not allowed.</exception>
    public OAuth2ClientId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        if (value.AsSpan().IndexOfAnyExceptInRange(' ', '~') is >= 0 and var index)
            throw new ArgumentException(
                $"The client id holds the character U+{(int)value[index]:X4} at position {index}, which is not allowed in a client id. "
                + "Copy it again from where it was issued.", nameof(value));

        Value = value;
    }

    /// <summary>The id.</summary>
    public string Value { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Value;
}
