namespace ApiWrappers;

/// <summary>The value of an operation whose response has no content.</summary>
public readonly record struct ApiEmpty;
