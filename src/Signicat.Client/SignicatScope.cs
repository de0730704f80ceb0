namespace Signicat.Client;

/// <summary>
/// The scopes that the operations of this client need. Other APIs have more; any text is accepted as a scope. An API client may use a
/// scope once it is ticked in the Dashboard, under Account, API Clients, OAuth/OpenID Config, API access.
/// </summary>
public static class SignicatScope
{
    /// <summary>Read the account.</summary>
    public const string AccountRead = "account_read";

    /// <summary>Read documents.</summary>
    public const string DocumentRead = "document_read";

    /// <summary>Create and change documents.</summary>
    public const string DocumentWrite = "document_write";

    /// <summary>Download files, signed and unsigned.</summary>
    public const string DocumentFile = "document_file";

    /// <summary>All of Notification: events and webhooks.</summary>
    public const string Event = "event";

    /// <summary>All of Identification.</summary>
    public const string Identify = "identify";

    /// <summary>Validate the JSON web tokens that signers and identified people come back with.</summary>
    public const string Jwt = "jwt";
}
