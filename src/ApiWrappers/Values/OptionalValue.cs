namespace ApiWrappers;

/// <summary>
/// A member that is absent, or present with a value that may be null: where an API takes null for "remove", leaving out
/// and setting to null are two things.
/// </summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value.</param>
public readonly record struct OptionalValue<T>(T Value)
{
    /// <summary>Whether there is a value; only then is the member sent.</summary>
    public bool IsPresent { get; } = true;

    /// <summary>A member that is present with a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator OptionalValue<T>(T value) => new(value);

    /// <summary>The value, or that there is none.</summary>
    public override string ToString() => IsPresent ? $"{Value}" : "(absent)";
}
