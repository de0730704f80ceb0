namespace ApiWrappers;

/// <summary>The types that a schema with a discriminator can have; implemented by generated code.</summary>
public interface IApiUnion
{
    /// <summary>The property that holds the discriminator.</summary>
    static abstract string Discriminator { get; }

    /// <summary>The type for a discriminator value; that for unknown values when it is not documented.</summary>
    /// <param name="discriminator">The value; null when the object has none.</param>
    static abstract Type CaseOf(string? discriminator);

    /// <summary>
    /// The usual discriminator value of a type; null for the type of unknown values, which keeps its own. A value that is not the usual
    /// one of its type is kept among the unknown members.
    /// </summary>
    /// <param name="type">The type.</param>
    static abstract string? ValueOf(Type type);
}
