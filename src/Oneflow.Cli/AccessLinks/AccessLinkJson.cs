using System.Text.Json.Serialization;

namespace Oneflow.Cli.AccessLinks;

/// <summary>The output of <c>oneflow access-link create --json</c>.</summary>
internal sealed record AccessLinkJson([property: JsonPropertyName("access_link")] string Url);
