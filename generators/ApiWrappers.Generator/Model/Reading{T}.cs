namespace ApiWrappers.Generator.Model;

/// <summary>The model of a declaration, unless it is unfit for one, and its diagnostics.</summary>
internal sealed record Reading<T>(T? Model, EquatableArray<DiagnosticModel> Diagnostics)
    where T : class, IEquatable<T>;
