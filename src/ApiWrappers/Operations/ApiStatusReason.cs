namespace ApiWrappers;

/// <summary>A documented status and why an operation answers it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">The documented reason.</param>
public readonly record struct ApiStatusReason(int Status, string Text);
