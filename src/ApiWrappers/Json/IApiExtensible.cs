using System.Text.Json;

namespace ApiWrappers;

/// <summary>An object that keeps the members that the spec does not document.</summary>
public interface IApiExtensible
{
    /// <summary>The undocumented members; null when there are none.</summary>
    IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}
