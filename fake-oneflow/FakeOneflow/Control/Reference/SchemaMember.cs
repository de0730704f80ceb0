using System.Text.Json;

namespace OneflowFake.Control.Reference;

/// <summary>A member of a body.</summary>
/// <param name="Path">Its path in the body.</param>
/// <param name="Depth">The number of objects around it, without the body itself.</param>
/// <param name="IsRequired">Whether the object around it must have it.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Type">Its type, in few words.</param>
/// <param name="Description">Its description.</param>
internal sealed record SchemaMember(
    string Path, int Depth, bool IsRequired, JsonElement Schema, string Type, string Description);
