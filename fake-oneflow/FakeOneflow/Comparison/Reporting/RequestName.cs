using System.Text.RegularExpressions;
using OneflowFake.Comparison.Http;

namespace OneflowFake.Comparison.Reporting;

/// <summary>A request as a report names it: without ids, queries and anything else that may be data of an account.</summary>
internal static partial class RequestName
{
    private const int MaxSegments = 12;

    /// <summary>Words of the two APIs and of calls that clients are known to try.</summary>
    private static readonly HashSet<string> Words =
    [
        "v1", "v2", "ping", "accounts", "me", "users", "workspaces", "folders", "tags", "contacts", "templates", "template_types",
        "data_fields", "helpers", "contracts", "create", "contract_create_data", "move", "copy", "publish", "decline", "cancel",
        "mark_as_signed", "parties", "participants", "access_link", "product_groups", "products", "comments", "reminders", "files",
        "events", "webhooks", "logs", "audit_trail", "error_codes", "permissions", "positions", "roles", "attachments", "search",
        "oauth", "connect", "token", "signature", "documents", "summary", "status", "signers", "notifications", "reminder",
        "notification", "handle", "clear", "peek", "mock", "identification", "session", "sessions", "invalidate", "jwks",
        "languages", "list", "themes", "spinners", "account", "id-providers", "signature-methods", "signature_methods", "jwt",
        "validate", "admin", "webhook", "test", "redeliver", "extend", "delete", "retract", "sign", "signed", "archive",
        "delivery",
    ];

    public static string Of(ComparedRequest request)
    {
        var segments = request.Route.Split('/', StringSplitOptions.RemoveEmptyEntries).Take(MaxSegments)
            .Select(segment => Words.Contains(segment) ? segment : "{id}");
        return $"{(Method().IsMatch(request.Method) ? request.Method : "(method)")} /{string.Join('/', segments)}";
    }

    [GeneratedRegex("^[A-Z]{1,10}$")]
    private static partial Regex Method();
}
