namespace ApiWrappers;

/// <summary>The name under which an authorization server knows a client. It is no secret.</summary>
public sealed record OAuth2ClientId
{
    /// <summary>Holds an id.</summary>
    /// <param name="value">The id as the server gave it; printable ASCII.</param>
    /// <exception cref="ArgumentException">The id is empty or holds a character that no id has.</exception>
    public OAuth2ClientId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        if (value.AsSpan().IndexOfAnyExceptInRange(' ', '~') is >= 0 and var index)
            throw new ArgumentException($"The client id holds the character U+{(int)value[index]:X4} at position {index}, which no client id has. Copy it again from where it was issued.", nameof(value));

        Value = value;
    }

    /// <summary>The id.</summary>
    public string Value { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Value;
}
