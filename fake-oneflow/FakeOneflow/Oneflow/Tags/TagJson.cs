using System.Text.Json;
using OneflowFake.Server.Responses;

namespace OneflowFake.Oneflow.Tags;

/// <summary>A tag on the wire.</summary>
internal static class TagJson
{
    public static void Write(Utf8JsonWriter json, Tag tag)
    {
        json.WriteStartObject();
        json.WriteTime("created_time", tag.CreatedTime);
        json.WriteNumber("id", tag.Id);
        json.WriteBoolean("is_global", true);
        json.WriteString("name", tag.Name);
        json.WriteEmptyArray("shared_workspaces");
        json.WriteBoolean("system", false);
        json.WriteTime("updated_time", tag.CreatedTime);
        json.WriteEndObject();
    }

    /// <summary>A tag as a contract shows it.</summary>
    public static void WriteAttached(Utf8JsonWriter json, Tag tag)
    {
        json.WriteStartObject();
        json.WriteNumber("id", tag.Id);
        json.WriteString("name", tag.Name);
        json.WriteEndObject();
    }
}
