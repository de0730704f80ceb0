using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Tokens;

/// <summary>
/// The operation of the tag Tokens. It is the one without an access token, so its caller is found by the
/// <see cref="TokenService"/>.
/// </summary>
internal static class TokenEndpoints
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        SignicatOperation.Of(SignicatOperationIds.RequestToken, "POST", "/oauth/connect/token", null,
            TokenService.Issue) with { HasBody = true },
    ];
}
