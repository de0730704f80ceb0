namespace ApiWrappers.Generator.Model;

/// <summary>An interface with the operations of one resource.</summary>
internal sealed record ResourceModel(
    string Namespace,
    string Name,
    string Interface,
    string Implementation,
    EquatableArray<OperationModel> Operations)
{
    /// <summary>The statuses that any operation may return, documented once for all.</summary>
    public EquatableArray<StatusModel> CommonStatuses { get; init; }

    /// <summary>The namespace of the class that calls the operations over HTTP.</summary>
    public string ImplementationNamespace { get; init; } = "";

    /// <summary>The plain name of that class.</summary>
    public string ImplementationName { get; init; } = "";

    /// <summary>The facts about each operation, to declare on that class; empty when the class is not partial.</summary>
    public EquatableArray<OperationDeclaration> Declarations { get; init; }

    /// <summary>
    /// Returns the resource without the operations whose generated names collide; null when nothing can be generated for it.
    /// </summary>
    public ResourceModel? Without(EquatableArray<CollisionModel> collisions)
    {
        var own = collisions.Where(collision => collision.Type == Interface).ToList();
        return own.Count == 0 ? this
            : own.Any(collision => collision.Ordinal is null) ? null
            : this with
            {
                Operations = Operations.Where(operation => own.All(collision => collision.Ordinal != operation.Ordinal))
                .ToEquatableArray()
            };
    }
}
