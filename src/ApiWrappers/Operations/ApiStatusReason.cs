namespace ApiWrappers;

/// <summary>A documented status of an operation, and the reason for it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">The documented reason.</param>
public readonly record struct ApiStatusReason(int Status, string Text);
