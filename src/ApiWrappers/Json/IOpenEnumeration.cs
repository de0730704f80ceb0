namespace ApiWrappers;

/// <summary>An enumeration whose values may grow: an unknown value keeps its text.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IOpenEnumeration<TSelf> : IApiValue
    where TSelf : struct, IOpenEnumeration<TSelf>
{
    /// <summary>The text as the API writes it.</summary>
    string Value { get; }

    /// <summary>Returns the value of a text, known or not.</summary>
    /// <param name="value">The text as the API writes it.</param>
    static abstract TSelf From(string value);

    /// <inheritdoc/>
    string IApiValue.ToApiText() => Value;
}
