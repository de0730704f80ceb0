using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Sessions;

/// <summary>Rules about identifications.</summary>
internal static class SessionRules
{
    private const string Client = "signicat/signicat-express-net";

    public static Rule Unknown { get; } = SignicatRule.Of(
        "signicat-session-unknown", 404, ["getSession", "invalidateSession"], "DSorlov/eid-provider", Confidence.Inferred,
        "The account has no session with this id.", "ID-1000");

    public static Rule Ended { get; } = SignicatRule.Of(
        "signicat-session-ended", 422, ["invalidateSession"], Client, Confidence.Inferred, "The session has ended already.");

    public static Rule ProviderUnfit { get; } = SignicatRule.Of(
        "signicat-provider-unfit", 422, ["createSession"], Client, Confidence.Inferred,
            "The account has not set up a provider that the session allows.");

    public static Rule RedirectMissing { get; } = SignicatRule.Of(
        "signicat-redirect-missing", 400, ["createSession"], Client, Confidence.Inferred,
            "The flow redirect needs the addresses to go back to.");
}
