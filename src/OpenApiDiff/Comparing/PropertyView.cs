using Microsoft.OpenApi;

namespace OpenApiDiff.Comparing;

/// <summary>A member of an object.</summary>
/// <param name="Schema">The schema of the value.</param>
/// <param name="DeclaredIn">The named schema that declares it; null where the object that has it does.</param>
internal sealed record PropertyView(IOpenApiSchema Schema, string? DeclaredIn);
