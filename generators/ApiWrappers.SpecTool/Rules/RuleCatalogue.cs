namespace ApiWrappers.SpecTool.Rules;

/// <summary>All rules.</summary>
internal static class RuleCatalogue
{
    /// <summary>Without this one, the others have nothing to look at.</summary>
    public static SpecRule Readable { get; } = new ReadableRule();

    /// <summary>All rules, by id.</summary>
    /// <param name="client">The name of the client class, when one is written.</param>
    public static IReadOnlyList<SpecRule> For(string? client) =>
    [
        Readable,
        new ReferenceRule(),
        new SchemaNameRule(),
        new SchemaCollisionRule(),
        new ReservedTypeRule(),
        new PropertyNameRule(),
        new PropertyCollisionRule(),
        new ReservedPropertyRule(),
        new EnumEmptyRule(),
        new EnumCollisionRule(),
        new EnumNameRule(),
        new DerivedPrimitiveRule(),
        new OperationIdRule(),
        new OperationCollisionRule(),
        new TagRule(),
        new TagCollisionRule(),
        new ParameterNameRule(),
        new ParameterCollisionRule(),
        new ParameterKindRule(),
        new StatusRule(),
        new ResponseBodyRule(),
        new RequestBodyRule(),
        new SecurityRule(),
        new ClientNameRule(client),
        new UnionRule(),
        new HiddenPropertyRule(),
        new FormRule(),
        new RetryRule(),
    ];
}
