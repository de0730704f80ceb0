namespace ApiWrappers.Generator;

/// <summary>One set of schemes that an operation accepts.</summary>
internal sealed record SecurityModel(EquatableArray<string> Schemes);
