using FakeOneflow.Http;

namespace FakeOneflow.Signicat.Tokens;

/// <summary>The operation of the tag Tokens. It is the one without an access token, so its caller is found by the <see cref="TokenDesk"/>.</summary>
internal static class TokenEndpoints
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        SignicatOperation.Of(SignicatOperationIds.RequestToken, "POST", "/oauth/connect/token", null, Unidentified) with { HasBody = true },
    ];

    private static Outcome Unidentified(ApiCall call) =>
        throw new InvalidOperationException("A request for a token is decided with the form that it came with.");
}
