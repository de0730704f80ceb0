namespace ApiWrappers.Generator.Model;

/// <summary>A name that is generated twice: nothing is generated for the second.</summary>
/// <param name="Type">The interface or client class that asks for it, by its full name.</param>
/// <param name="Ordinal">Index of the operation of the interface that asks for it; null when the type itself does.</param>
/// <param name="Name">The name.</param>
/// <param name="Owner">What has it already.</param>
internal sealed record CollisionModel(string Type, int? Ordinal, string Name, string Owner);
