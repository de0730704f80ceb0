namespace ApiWrappers;

/// <summary>The value of an operation that answers nothing to read.</summary>
public readonly record struct ApiEmpty;
