using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

#pragma warning disable ONEFLOW001 // Inferred operations are shown like the documented ones.

namespace ContractTests.Scenarios;

/// <summary>One workspace, and what is kept in workspaces: folders, tags and contacts.</summary>
internal static class WorkspaceContentScenarios
{
    private const string Overview = "reference/api-overview";
    private const string Errors = "docs/handling-errors-with-error-codes";

    public static IEnumerable<Scenario> All => [.. Workspaces, .. Folders, .. Tags, .. Contacts];

    private static IEnumerable<Scenario> Workspaces =>
    [
        new("getApiRoot", 200, "token", "static/papi/version_1.yml", Documented, _ => Task.FromResult(Call.Of(
            client => client.Core.TryGetApiRootAsync(), client => client.Core.GetApiRootAsync()))),
        new("getWorkspace", 200, "admin", Overview, Inferred,
            fixture => Task.FromResult(GetWorkspace(fixture.Tenant.Admin.Email, fixture.Tenant.Workspaces[0].Id))),
        new("getWorkspace", 404, "user-without-workspace", Errors, Inferred, fixture => Task.FromResult(GetWorkspace(
            fixture.Tenant.Member(user => !fixture.Tenant.Workspaces.Any(workspace => workspace.ViewerIds.Contains(user.Id))).Email,
            fixture.Tenant.Workspaces[0].Id)))
        {
            Rule = "workspace-id-unknown",
        },
        .. Unauthorized.ByToken("getWorkspace", email => GetWorkspace(email, 1)),
        .. Unauthorized.ByUser("getWorkspace", email => GetWorkspace(email, 1)),
    ];

    private static IEnumerable<Scenario> Folders =>
    [
        new("createFolder", 200, "top", Overview, Inferred,
            fixture => Task.FromResult(CreateFolder(fixture.Tenant.Admin.Email, fixture.Tenant.Workspaces[0].Id)))
        {
            Unseen = "no operation reads folders; a contract can be created in it, as tests/FakeOneflow.Tests show",
        },
        new("createFolder", 400, "unknown-workspace", Overview, Inferred,
            fixture => Task.FromResult(CreateFolder(fixture.Tenant.Admin.Email, 1)))
        {
            Rule = "workspace-not-usable",
        },
        new("createFolder", 400, "unknown-parent", Overview, Inferred,
            fixture => Task.FromResult(CreateFolder(fixture.Tenant.Admin.Email, fixture.Tenant.Workspaces[0].Id, parent: 1)))
        {
            Rule = "folder-parent-unknown",
        },
        .. Unauthorized.ByToken("createFolder", email => CreateFolder(email, 1)),
        .. Unauthorized.ByUser("createFolder", email => CreateFolder(email, 1)),
    ];

    private static IEnumerable<Scenario> Tags =>
    [
        new("createTag", 200, "name", Overview, Inferred, fixture => Task.FromResult(CreateTag(fixture.Tenant.Admin.Email, "urgent")))
        {
            Changes = ["+tag"],
        },
        new("createTag", 400, "empty-name", Overview, Inferred, fixture => Task.FromResult(CreateTag(fixture.Tenant.Admin.Email, ""))),
        .. Unauthorized.ByToken("createTag", email => CreateTag(email, "urgent")),
        .. Unauthorized.ByUser("createTag", email => CreateTag(email, "urgent")),
        new("listTags", 200, "one", Overview, Inferred, async fixture =>
        {
            await fixture.Admin.Tags.CreateTagAsync(new CreateTagRequest { Name = "urgent" });
            return ListTags(fixture.Tenant.Admin.Email);
        }),
        .. Unauthorized.ByToken("listTags", ListTags),
        .. Unauthorized.ByUser("listTags", ListTags),
    ];

    private static IEnumerable<Scenario> Contacts =>
    [
        new("createContact", 200, "name-and-email", "reference/create-a-contact", Inferred,
            fixture => Task.FromResult(CreateContact(fixture.Tenant.Admin.Email, NewContact(fixture.Tenant.Workspaces[0].Id))))
        {
            Changes = ["+contact"],
        },
        new("createContact", 400, "unknown-workspace", "reference/create-a-contact", Inferred,
            fixture => Task.FromResult(CreateContact(fixture.Tenant.Admin.Email, NewContact(1)))),
        .. Unauthorized.ByToken("createContact", email => CreateContact(email, NewContact(1))),
        .. Unauthorized.ByUser("createContact", email => CreateContact(email, NewContact(1))),
        new("listContacts", 200, "of-a-workspace", "reference/get-contacts-in-a-workspace", Inferred, async fixture =>
        {
            await fixture.Admin.Contacts.CreateContactAsync(NewContact(fixture.Tenant.Workspaces[0].Id));
            return ListContacts(fixture.Tenant.Admin.Email, fixture.Tenant.Workspaces[0].Id);
        }),
        .. Unauthorized.ByToken("listContacts", email => ListContacts(email, 1)),
        .. Unauthorized.ByUser("listContacts", email => ListContacts(email, 1)),
        .. One("getContact", (email, id) => Call.Of(
            client => client.AsUser(email).Contacts.TryGetContactAsync(id), client => client.AsUser(email).Contacts.GetContactAsync(id))),
        .. One("updateContact", (email, id) => Update(email, id, new() { Notes = "Likes trains." }), "contact.notes"),
        new("updateContact", 400, "malformed-email", "reference/update-a-contact-by-id", Inferred, async fixture =>
            Update(fixture.Tenant.Admin.Email,
                (await fixture.Admin.Contacts.CreateContactAsync(NewContact(fixture.Tenant.Workspaces[0].Id))).Id,
                new() { Email = "not-an-address" })),
        .. One("deleteContact", (email, id) => Call.Of(
            client => client.AsUser(email).Contacts.TryDeleteContactAsync(id),
                client => client.AsUser(email).Contacts.DeleteContactAsync(id)), "-contact"),
    ];

    /// <summary>The scenarios that every operation on one contact shares.</summary>
    private static IEnumerable<Scenario> One(string id, Func<string, long, Call> call, params IReadOnlyList<string> changes) =>
    [
        new(id, 200, "known", Overview, Inferred, async fixture =>
            call(fixture.Tenant.Admin.Email,
                (await fixture.Admin.Contacts.CreateContactAsync(NewContact(fixture.Tenant.Workspaces[0].Id))).Id))
        {
            Changes = changes,
        },
        new(id, 404, "unknown", Errors, Inferred, fixture => Task.FromResult(call(fixture.Tenant.Admin.Email, 1)))
        {
            Rule = "contact-unknown",
        },
        .. Unauthorized.ByToken(id, email => call(email, 1)),
        .. Unauthorized.ByUser(id, email => call(email, 1)),
    ];

    private static CreateContactRequest NewContact(long workspace) =>
        new() { WorkspaceId = workspace, Name = "Ann Crate", Email = "ann@crates.example" };

    private static Call GetWorkspace(string email, long id) => Call.Of(
        client => client.AsUser(email).Workspaces.TryGetWorkspaceAsync(id),
            client => client.AsUser(email).Workspaces.GetWorkspaceAsync(id));

    private static Call CreateFolder(string email, long workspace, long? parent = null)
    {
        var request = new CreateFolderRequest { Name = "Crates", WorkspaceId = workspace, ParentId = parent };
        return Call.Of(client => client.AsUser(email).Folders.TryCreateFolderAsync(request),
            client => client.AsUser(email).Folders.CreateFolderAsync(request));
    }

    private static Call CreateTag(string email, string name)
    {
        var request = new CreateTagRequest { Name = name };
        return Call.Of(client => client.AsUser(email).Tags.TryCreateTagAsync(request),
            client => client.AsUser(email).Tags.CreateTagAsync(request));
    }

    private static Call ListTags(string email) => Call.Of(
        client => client.AsUser(email).Tags.TryListTagsAsync(), client => client.AsUser(email).Tags.ListTagsAsync());

    private static Call CreateContact(string email, CreateContactRequest request) => Call.Of(
        client => client.AsUser(email).Contacts.TryCreateContactAsync(request),
            client => client.AsUser(email).Contacts.CreateContactAsync(request));

    private static Call ListContacts(string email, long workspace) => Call.Of(
        client => client.AsUser(email).Contacts.TryListContactsAsync(workspace),
            client => client.AsUser(email).Contacts.ListContactsAsync(workspace));

    private static Call Update(string email, long id, UpdateContactRequest request) => Call.Of(
        client => client.AsUser(email).Contacts.TryUpdateContactAsync(id, request),
            client => client.AsUser(email).Contacts.UpdateContactAsync(id, request));
}
