namespace ApiWrappers.Generator;

/// <summary>An interface with the operations of one resource.</summary>
internal sealed record ResourceModel(
    string Namespace,
    string Name,
    string Interface,
    string Implementation,
    EquatableArray<OperationModel> Operations,
    EquatableArray<DiagnosticModel> Diagnostics);
