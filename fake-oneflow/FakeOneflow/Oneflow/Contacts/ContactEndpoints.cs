using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.Workspaces;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Contacts;

/// <summary>The operations of the tag Contacts.</summary>
internal static class ContactEndpoints
{
    private const string ByWorkspace = "workspace_id";

    // Which keys there are is not documented: any is taken, and has no effect.
    private const string Sort = "sort";
    private const string One = "/contacts/{contact_id}";

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.CreateContact, "POST", "/contacts", UserEmail.Optional, Create) { HasBody = true },
        new(OperationIds.ListContacts, "GET", "/contacts", UserEmail.Optional, List)
        {
            IsList = true,
            Filters = [Sort, ByWorkspace],
        },
        new(OperationIds.GetContact, "GET", One, UserEmail.Optional, Get),
        new(OperationIds.UpdateContact, "PUT", One, UserEmail.Optional, Update) { HasBody = true },
        new(OperationIds.DeleteContact, "DELETE", One, UserEmail.Optional, Delete),
    ];

    private static OperationResult Create(ApiCall call)
    {
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        var check = new BodyCheck(call);
        var fields = JsonFields.Of(body, "", check);
        var workspace = WorkspaceLookup.Read(fields, call);
        var contact = new Contact(0, workspace, call.Now).With(fields);
        if (check.Violation is { } badContact)
            return badContact;

        contact = contact with { Id = call.Tenant.Oneflow.PartIds.Next() };
        call.Tenant.Oneflow.Contacts.Add(contact);
        return Describe(contact);
    }

    private static OperationResult List(ApiCall call)
    {
        if (QueryFilter.Integer(call, ByWorkspace, out var workspaceId) is { } badId)
            return badId;

        if (call.RefuseIf(workspaceId is null, ContactRules.WorkspaceMissing, ByWorkspace, "Required.") is { } missing)
            return missing;

        List<Contact> contacts = [.. Seen(call).Where(contact => workspaceId is null || contact.Workspace.Id == workspaceId)];
        return ListJson.Respond(call, contacts, keys: null, ContactJson.Write);
    }

    private static OperationResult Get(ApiCall call) => Find(call, out var contact) ?? Describe(contact!);

    private static OperationResult Update(ApiCall call)
    {
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        // The form is checked first, though the defaults depend on the contact.
        var missing = Find(call, out var contact);
        var check = new BodyCheck(call);
        var wanted = (contact ?? new(0, call.Tenant.Oneflow.Workspaces[0], call.Now)).With(JsonFields.Of(body, "", check));
        if ((check.Violation ?? missing) is { } refused)
            return refused;

        if (wanted != contact)
        {
            wanted = wanted with { UpdatedTime = call.Now };
            call.Tenant.Oneflow.Contacts[call.Tenant.Oneflow.Contacts.IndexOf(contact!)] = wanted;
        }

        return Describe(wanted);
    }

    private static OperationResult Delete(ApiCall call)
    {
        if (Find(call, out var contact) is { } missing)
            return missing;

        call.Tenant.Oneflow.Contacts.Remove(contact!);
        return Response.Empty(200);
    }

    private static OperationResult? Find(ApiCall call, out Contact? contact)
    {
        var id = call.Id("contact_id");
        contact = Seen(call).FirstOrDefault(candidate => candidate.Id == id);
        return call.RespondIfMissing(contact, ContactRules.Unknown);
    }

    private static IEnumerable<Contact> Seen(ApiCall call) =>
        call.Tenant.Oneflow.Contacts.Where(contact => contact.Workspace.IsSeenBy(call.ActingUser));

    private static Response Describe(Contact contact) => Response.Json(Json.Build(json => ContactJson.Write(json, contact)));
}
