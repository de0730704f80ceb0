using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Contacts;

/// <summary>Rules about contacts.</summary>
internal static class ContactRules
{
    public static Rule WorkspaceMissing { get; } = new(
        "contacts-workspace-missing", 400, [OperationIds.ListContacts], "reference/get-contacts-in-a-workspace",
        Confidence.Inferred, "The query needs a workspace_id.");

    public static Rule Unknown { get; } = new(
        "contact-unknown", 404, OperationIds.With("{contact_id}"), "docs/handling-errors-with-error-codes",
        Confidence.Inferred, "No contact with this id exists in the account, or the acting user has no access to it.");
}
