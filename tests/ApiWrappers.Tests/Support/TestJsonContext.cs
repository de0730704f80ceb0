using System.Text.Json.Serialization;

namespace ApiWrappers.Tests;

[JsonSourceGenerationOptions(Converters = [typeof(OffsetDateTimeConverter)])]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(Change))]
[JsonSerializable(typeof(Shelf))]
[JsonSerializable(typeof(IReadOnlyList<Shelf>))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(string))]
internal sealed partial class TestJsonContext : JsonSerializerContext;
