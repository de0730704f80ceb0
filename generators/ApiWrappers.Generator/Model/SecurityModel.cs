namespace ApiWrappers.Generator.Model;

/// <summary>One set of schemes that an operation accepts, and the scopes that a token needs for it, separated by blanks.</summary>
internal sealed record SecurityModel(EquatableArray<string> Schemes, string Scope);
