using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oneflow.Cli.Fake;

[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Dictionary<string, object>))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(bool))]
internal sealed partial class FakeJsonContext : JsonSerializerContext
{
    /// <summary>An object of the members that are not null.</summary>
    public static string Body(params (string Name, object? Value)[] members) => JsonSerializer.Serialize(
        members.Where(member => member.Value is not null).ToDictionary(member => member.Name, member => member.Value!),
            Default.DictionaryStringObject);
}
