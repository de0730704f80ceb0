using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Auth;

/// <summary>Rules about who calls. They come before all others.</summary>
internal static class AuthRules
{
    private const string Source = "docs/authentication-and-authorization";

    public static Rule TokenMissing { get; } = Token(
        "token-missing", Confidence.Documented, "The request has no API token: send it in the header x-oneflow-api-token.");

    public static Rule TokenShape { get; } = Token(
        "token-shape", Confidence.Documented, "The API token does not have the form of one: 40 letters, digits and hyphens.");

    public static Rule TokenUnknown { get; } = Token(
        "token-unknown", Confidence.Documented, "No account has this API token.");

    public static Rule TokenRevoked { get; } = Token(
        "token-revoked", Confidence.Documented, "This API token was revoked.");

    public static Rule UserEmpty { get; } = User(
        "user-empty", 401, Confidence.Inferred,
        "The header x-oneflow-user-email is empty: omit it to act as the anonymous admin, or send the email address of an active user.");

    public static Rule UserMalformed { get; } = User(
        "user-malformed", 401, Confidence.Inferred, "The header x-oneflow-user-email does not hold an email address.");

    public static Rule UserUnknown { get; } = User(
        "user-unknown", 401, Confidence.Documented, "The account has no user with the email address in x-oneflow-user-email.");

    public static Rule UserInactive { get; } = User(
        "user-inactive", 401, Confidence.Inferred, "The user with the email address in x-oneflow-user-email is not active.");

    public static Rule UserUnlicensed { get; } = User(
        "user-unlicensed", 401, Confidence.Inferred, "The user with the email address in x-oneflow-user-email has no licence.");

    public static Rule CreatorOfNothing { get; } = new(
        "user-creator-of-nothing", 401,
        [.. OperationIds.WithUser.Except(OperationIds.With("{contract_id}"))],
        "docs/authentication-and-authorization", Confidence.Inferred,
        "x-oneflow-user-email is __CREATOR__, which acts as the creator of the contract in the path, and the path names none: "
        + "send the email address of an active user.");

    public static Rule UserMissing { get; } = new(
        "user-missing", 400, OperationIds.WithRequiredUser,
        Source, Confidence.Inferred,
        "This operation needs an acting user: send the email address of an active user in x-oneflow-user-email.");

    private static Rule Token(string id, Confidence confidence, string detail) =>
        new(id, 401, OperationIds.WithToken, Source, confidence, detail);

    private static Rule User(string id, int status, Confidence confidence, string detail) =>
        new(id, status, OperationIds.WithUser, Source, confidence, detail);
}
