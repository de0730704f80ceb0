using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Protocol;

/// <summary>Rules about the access token: 401 comes before 403, and both before all that is about the request itself.</summary>
internal static class AccessRules
{
    private const string Page = "express/docs/api-connection";

    public static Rule TokenMissing { get; } = Token(
        "signicat-access-missing", Confidence.Documented, "The request has no access token: send it as Authorization: Bearer.");

    public static Rule TokenUnknown { get; } = Token(
        "signicat-access-unknown", Confidence.Inferred, "The access token was not issued by this service.");

    public static Rule TokenRevoked { get; } = Token(
        "signicat-access-revoked", Confidence.Inferred, "The access token was revoked.");

    public static Rule TokenExpired { get; } = Token(
        "signicat-access-expired", Confidence.Documented, "The access token has expired.");

    public static Rule ScopeMissing { get; } = SignicatRule.Of(
        "signicat-access-scope", 403, SignicatOperationIds.WithScope, Page, Confidence.Documented,
            "The access token lacks the scope of the operation.");

    /// <summary>The header <c>WWW-Authenticate</c> of a refusal, as RFC 6750 has it: without a token it tells no error.</summary>
    public static string Challenge(Rule rule, string detail)
    {
        if (rule == TokenMissing)
            return "Bearer";

        var error = rule == ScopeMissing ? "insufficient_scope" : "invalid_token";
        return $"Bearer error=\"{error}\", error_description=\"{detail}\"";
    }

    private static Rule Token(string id, Confidence confidence, string detail) =>
        SignicatRule.Of(id, 401, SignicatOperationIds.WithToken, Page, confidence, detail);
}
