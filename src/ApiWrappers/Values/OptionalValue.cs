namespace ApiWrappers;

/// <summary>
/// A member that is absent, or present with a value that may be null: where null means "remove", omitting a member and setting it to
/// null are different.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value.</param>
public readonly record struct OptionalValue<T>(T Value)
{
    /// <summary>True when there is a value; only then is the member sent.</summary>
    public bool IsPresent { get; } = true;

    /// <summary>Creates a member that is present.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator OptionalValue<T>(T value) => new(value);

    /// <summary>Returns the value, or that there is none.</summary>
    public override string ToString() => IsPresent ? $"{Value}" : "(absent)";
}
