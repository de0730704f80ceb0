using System.Text.Json.Serialization;
using Oneflow.Cli.AccessLinks;
using Oneflow.Cli.Demo;
using Oneflow.Cli.Signicat;

namespace Oneflow.Cli;

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AccessLinkJson))]
[JsonSerializable(typeof(DemoReport))]
[JsonSerializable(typeof(TokenJson))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
