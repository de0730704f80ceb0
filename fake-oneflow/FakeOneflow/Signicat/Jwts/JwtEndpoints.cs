using System.Text.Json.Nodes;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Jwts;

/// <summary>The operations of the tag Jwts.</summary>
internal static class JwtEndpoints
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        SignicatOperation.Of("validateJwt", "POST", "/jwt/validate", SignicatScopes.Jwt, Validate) with { HasBody = true },
    ];

    private static OperationResult Validate(ApiCall call)
    {
        if (SignicatBody.Read(call, SignicatSchemas.ValidateJwtRequest, out var body, out _) is { } malformed)
            return malformed;

        var claims = call.Tenant.Signicat.ReadJwt(SignicatBody.Text(body, "jwt") ?? "");
        var expires = SignicatBody.Time(claims, "Expires");
        var isExpired = expires <= call.Now;
        var json = new JsonObject { ["valid"] = claims is not null && !isExpired };
        if (expires is { } moment)
            json["expires"] = SignicatResponse.Time(moment);
        if (claims is not null)
            json["payload"] = SignJwt.PayloadOf(claims);
        if (claims is null)
            json["error"] = "The signature is not valid.";
        else if (isExpired)
            json["error"] = "The token has expired.";
        return SignicatResponse.Of(json);
    }
}
