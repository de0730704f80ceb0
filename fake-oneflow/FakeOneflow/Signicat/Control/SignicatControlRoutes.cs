using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Signicat.Control;

/// <summary>The operations of the control API about Signicat, in the order of its document.</summary>
internal static class SignicatControlRoutes
{
    private const string Signicat = "/tenants/{tenant_id}/signicat";

    public static IReadOnlyList<ControlRoute> All { get; } =
    [
        ControlRoute.Look("getSignicatAccount", Signicat, SignicatViewControl.Get),
        ControlRoute.Look("getSignicatTokens", Signicat + "/tokens", SignicatControl.Tokens),
        ControlRoute.Persisted("revokeSignicatToken", "DELETE", Signicat + "/tokens/{access_token_id}", SignicatControl.Revoke),
        ControlRoute.Persisted("setSignicatClient", "PATCH", Signicat + "/client", SignicatControl.SetClient),
        ControlRoute.Persisted(
            "signSignicatDocument", "POST", Signicat + "/documents/{document_id}/signers/{signer_id}/sign", SignicatControl.Sign),
        ControlRoute.Persisted("finishSignicatSession", "POST", Signicat + "/sessions/{session_id}/finish", SignicatControl.Finish),
    ];
}
