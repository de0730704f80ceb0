using System.Collections.Frozen;

namespace OneflowFake.Signicat.Protocol;

/// <summary>The OAuth scopes that the fake knows: those of the operations that it serves, and the others that are published.</summary>
internal static class SignicatScopes
{
    public const string DocumentRead = "document_read";
    public const string DocumentWrite = "document_write";
    public const string DocumentFile = "document_file";
    public const string Event = "event";
    public const string Identify = "identify";
    public const string Jwt = "jwt";
    public const string AccountRead = "account_read";

    /// <summary>The scopes that an API client may have unless it is set otherwise.</summary>
    public static IReadOnlyList<string> Served { get; } = [DocumentRead, DocumentWrite, DocumentFile, Event, Identify, Jwt, AccountRead];

    /// <summary>All that are published, most of them for APIs that the fake does not serve.</summary>
    public static FrozenSet<string> Known { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. Served, "addons", "info_legal_person_read", "info_natural_person_read", "account_write",
            "account-create", "oauth_write", "openid_write", "dealer", "merchantsign", "validation", "validation_ssn", "share_read",
            "share_write", "deposit_read", "deposit_write", "form_read", "form_write", "form_file", "text_read", "text_write",
            "audit_root", "audit_read", "audit_write", "invoice", "analytics",
        ]);
}
