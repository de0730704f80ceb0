using System.Text.Json.Serialization;

namespace ApiWrappers.Tests;

[JsonSourceGenerationOptions(Converters = [typeof(OffsetDateTimeConverter)])]
[JsonSerializable(typeof(Answer))]
internal sealed partial class TestJsonContext : JsonSerializerContext;
