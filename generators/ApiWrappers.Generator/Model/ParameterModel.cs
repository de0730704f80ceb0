namespace ApiWrappers.Generator.Model;

/// <summary>A parameter of an operation, besides the cancellation token.</summary>
internal sealed record ParameterModel(string Name, string Type, string? Default, string Description);
