using System.Text.Json.Serialization;
using Oneflow.Cli.AccessLinks;
using Oneflow.Cli.Demo;

namespace Oneflow.Cli;

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AccessLinkJson))]
[JsonSerializable(typeof(DemoReport))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
