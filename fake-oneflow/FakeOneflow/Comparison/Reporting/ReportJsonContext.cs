using System.Text.Json.Serialization;

namespace OneflowFake.Comparison.Reporting;

[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ComparisonReport))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
