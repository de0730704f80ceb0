namespace ApiWrappers.Generator;

/// <summary>What was read from a declaration: a model unless it is unfit for one, and what there is to say about it.</summary>
internal sealed record Reading<T>(T? Model, EquatableArray<DiagnosticModel> Diagnostics)
    where T : class, IEquatable<T>;
