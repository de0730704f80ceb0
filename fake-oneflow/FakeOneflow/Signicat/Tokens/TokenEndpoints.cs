using FakeOneflow.Http;

namespace FakeOneflow.Signicat.Tokens;

/// <summary>The operation of the tag Tokens. It is the one without an access token, so its caller is found by the <see cref="TokenDesk"/>.</summary>
internal static class TokenEndpoints
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        SignicatOperation.Of(SignicatOperationIds.RequestToken, "POST", "/oauth/connect/token", null, TokenDesk.Issue) with { HasBody = true },
    ];
}
