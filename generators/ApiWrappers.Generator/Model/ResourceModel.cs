namespace ApiWrappers.Generator;

/// <summary>An interface with the operations of one resource.</summary>
internal sealed record ResourceModel(
    string Namespace,
    string Name,
    string Interface,
    string Implementation,
    EquatableArray<OperationModel> Operations)
{
    /// <summary>The resource without what gives names that others have; null when nothing can be generated for it.</summary>
    public ResourceModel? Without(EquatableArray<CollisionModel> collisions)
    {
        var own = collisions.Where(collision => collision.Type == Interface).ToList();
        return own.Count == 0 ? this
            : own.Any(collision => collision.Ordinal is null) ? null
            : this with { Operations = Operations.Where(operation => own.All(collision => collision.Ordinal != operation.Ordinal)).ToEquatableArray() };
    }
}
