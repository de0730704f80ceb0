using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenApiDiff.Reporting;

/// <summary>Writes a severity as one word in small letters.</summary>
internal sealed class SeverityConverter() : JsonStringEnumConverter<Severity>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
