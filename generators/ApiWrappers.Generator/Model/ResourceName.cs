namespace ApiWrappers.Generator.Model;

/// <summary>A resource by name, with the class that calls it over HTTP.</summary>
internal sealed record ResourceName(string Name, string Implementation);
