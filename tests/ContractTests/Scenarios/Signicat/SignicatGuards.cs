namespace ContractTests.Scenarios.Signicat;

/// <summary>Which scenario goes red without which rule of the fake of Signicat: for every rule one, or why there is none.</summary>
internal static class SignicatGuards
{
    public static IReadOnlyDictionary<string, string> ByRule { get; } = new Dictionary<string, string>
    {
        ["signicat-token-not-form"] = "signicat/requestToken/400-not-a-form",
        ["signicat-token-repeated"] = "signicat/requestToken/400-scope-twice",
        ["signicat-token-two-authentications"] = "signicat/requestToken/400-two-authentications",
        ["signicat-client-missing"] = "signicat/requestToken/400-no-credentials",
        ["signicat-client-unknown"] = "signicat/requestToken/400-unknown-client",
        ["signicat-client-secret"] = "signicat/requestToken/400-wrong-secret",
        ["signicat-client-disabled"] = "signicat/requestToken/400-disabled-client",
        ["signicat-grant-unknown"] = "signicat/requestToken/400-unknown-grant",
        ["signicat-grant-forbidden"] = "signicat/requestToken/400-grant-not-allowed",
        ["signicat-scope-unknown"] = "signicat/requestToken/400-unknown-scope",
        ["signicat-scope-forbidden"] = "signicat/requestToken/400-scope-not-ticked",
        ["signicat-scope-none"] = "signicat/requestToken/400-no-scope-ticked",
        ["signicat-access-missing"] = "signicat/listThemes/401-no-token",
        ["signicat-access-unknown"] = "signicat/listThemes/401-unknown-token",
        ["signicat-access-revoked"] = "signicat/listThemes/401-revoked-token",
        ["signicat-access-expired"] = "signicat/listThemes/401-expired-token",
        ["signicat-access-scope"] = "signicat/listSessionLanguages/403-token-without-scope",
        ["signicat-body-missing"] = "signicat/createDocument/400-no-body",
        ["signicat-body-content-type"] = "signicat/createDocument/400-not-json",
        ["signicat-body-malformed"] = "signicat/createDocument/400-malformed-json",
        ["signicat-body-too-deep"] = "signicat/createDocument/400-too-deep",
        ["signicat-field-missing"] = "signicat/createDocument/400-no-title",
        ["signicat-field-type"] = "signicat/createDocument/400-title-of-wrong-type",
        ["signicat-field-length"] = "signicat/createDocument/400-title-too-long",
        ["signicat-field-value"] = "signicat/createDocument/400-unknown-mechanism",
        ["signicat-query-missing"] = "signicat/cancelDocument/400-no-reason",
        ["signicat-query-value"] = "signicat/listDocumentSummaries/400-limit-above-range",
        ["signicat-document-unknown"] = "signicat/getDocument/404-unknown-document",
        ["signicat-content-missing"] = "signicat/createDocument/400-nothing-to-sign",
        ["signicat-file-name"] = "signicat/createDocument/400-unknown-extension",
        ["signicat-method-unfit"] = "signicat/createDocument/422-xml-with-swedish-bankid",
        ["signicat-external-id-repeated"] = "signicat/createDocument/422-external-id-repeated",
        ["signicat-deadline"] = "signicat/createDocument/400-deadline-too-late",
        ["signicat-document-ended"] = "signicat/cancelDocument/422-canceled",
        ["signicat-signers-closed"] = "signicat/addSigner/400-canceled",
        ["signicat-signer-unknown"] = "signicat/getSigner/404-unknown-signer",
        ["signicat-signer-signed"] = "signicat/updateSigner/422-signer-signed",
        ["signicat-attachment-unknown"] = "signicat/getAttachment/404-unknown-attachment",
        ["signicat-attachments-too-many"] = "signicat/addAttachment/400-too-many",
        ["signicat-attachment-signer-unknown"] = "signicat/addAttachment/400-unknown-signer",
        ["signicat-attachment-not-pdf"] = "signicat/addAttachment/400-not-a-pdf",
        ["signicat-document-begun"] = "signicat/updateAttachment/422-begun",
        ["signicat-file-not-ready"] = "signicat/downloadDocument/404-not-packaged-yet",
        ["signicat-file-deleted"] = "signicat/downloadDocument/404-deleted",
        ["signicat-reminder-signer-unknown"] = "signicat/sendReminder/400-unknown-signer",
        ["signicat-session-unknown"] = "signicat/getSession/404-unknown",
        ["signicat-session-ended"] = "signicat/invalidateSession/422-ended",
        ["signicat-provider-unfit"] = "signicat/createSession/422-provider-not-set-up",
        ["signicat-redirect-missing"] = "signicat/createSession/400-redirect-without-addresses",
        ["signicat-event-unknown"] = "signicat/handleEvent/404-handled",
        ["signicat-webhook-unknown"] = "signicat/getWebhook/404-unknown",
        ["signicat-webhook-address"] = "signicat/createWebhook/400-plain-http",
    };

    /// <summary>The rules of cases that show what another scenario guards, by status and case.</summary>
    public static IReadOnlyDictionary<string, string> ByCase { get; } = new Dictionary<string, string>
    {
        ["401-wrong-secret-by-basic"] = "signicat-client-secret",
        ["400-external-id-too-short"] = "signicat-field-length",
        ["400-unknown-setting"] = "signicat-field-value",
        ["400-unknown-flow"] = "signicat-field-value",
        ["400-no-jwt"] = "signicat-field-missing",
        ["400-no-addresses"] = "signicat-field-missing",
        ["400-ping"] = "signicat-field-value",
        ["400-no-id"] = "signicat-field-value",
        ["400-no-name"] = "signicat-field-missing",
        ["400-unknown-mechanism"] = "signicat-query-value",
        ["400-unknown-format"] = "signicat-query-value",
        ["400-unknown-type"] = "signicat-query-value",
        ["400-no-format"] = "signicat-query-missing",
        ["404-not-signed"] = "signicat-file-not-ready",
    };

    public static IReadOnlyDictionary<string, string> WithoutScenario { get; } = new Dictionary<string, string>
    {
        ["signicat-body-too-large"] =
            "a snapshot of so large a request would be as large; SignicatRuleTests of tests/FakeOneflow.Tests show it",
        ["signicat-route-unknown"] = "the client calls no path that is not there; SignicatRuleTests of tests/FakeOneflow.Tests show it",
    };
}
