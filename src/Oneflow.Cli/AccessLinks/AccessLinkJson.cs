using System.Text.Json.Serialization;

namespace Oneflow.Cli.AccessLinks;

/// <summary>What <c>oneflow access-link create --json</c> prints.</summary>
internal sealed record AccessLinkJson([property: JsonPropertyName("access_link")] string Url);
