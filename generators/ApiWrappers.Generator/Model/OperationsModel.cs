namespace ApiWrappers.Generator.Model;

/// <summary>The operations to declare in a namespace, by the class that sends them.</summary>
internal sealed record OperationsModel(string Namespace, EquatableArray<OperationClass> Classes);

/// <summary>The operations to declare on a class.</summary>
internal sealed record OperationClass(string Name, EquatableArray<OperationDeclaration> Operations);
