namespace OpenApiDiff.Comparing;

/// <summary>A place in the specs.</summary>
/// <param name="Operation">The operation; null outside all of them.</param>
/// <param name="Location">The place in the operation, in words and member names.</param>
/// <param name="Owner">
/// What declares this place if it is shared, such as <c>Party.name</c>; a change in it shows at many places and is reported once.
/// </param>
internal sealed record Place(OperationName? Operation, string Location, string? Owner = null)
{
    /// <summary>The location of the operation itself.</summary>
    public const string Whole = "operation";

    public static Place Of(OperationName operation) => new(operation, Whole);

    /// <summary>A place in the operation, declared there.</summary>
    public Place At(string location) => new(Operation, location);

    /// <summary>The same place, declared by something shared.</summary>
    public Place DeclaredBy(string? owner) => owner is null ? this : this with { Owner = owner };

    public Place Property(string name) => Step($".{name}");

    public Place Item() => Step("[]");

    public Place Value() => Step(".*");

    public Place Member(string name) => Step($"<{name}>");

    private Place Step(string step) => new(Operation, Location + step, Owner is null ? null : Owner + step);
}
