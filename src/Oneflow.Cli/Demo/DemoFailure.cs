using System.Text.Json.Serialization;

namespace Oneflow.Cli.Demo;

/// <summary>One call that failed as documented.</summary>
internal sealed record DemoFailure(
    int Status, string Exception, int? ErrorCode, string Case, string Detail,
    [property: JsonPropertyName("oauth_error"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? OAuthError = null);
