using System.Text.Json.Serialization;

namespace ContractTests.Worlds;

/// <summary>A tenant of the fake, as its control API describes it.</summary>
internal sealed record TestTenant(
    string Id,
    string Token,
    IReadOnlyList<TestTenant.User> Users,
    IReadOnlyList<TestTenant.Workspace> Workspaces,
    IReadOnlyList<TestTenant.Template> Templates)
{
    public User Admin => Users.First(user => user.Active && user.IsAdmin);

    public User Inactive => Users.First(user => !user.Active);

    public Template ActiveTemplate => Templates.First(template => template.Active);

    /// <summary>A template with a product table and a PDF section.</summary>
    public Template OrderTemplate => Templates.First(template => template.Name == "Order form");

    /// <summary>A template that takes no attachments.</summary>
    public Template BareTemplate => Templates.First(template => template.Name == "Non-disclosure agreement");

    /// <summary>An active user who is in no workspace.</summary>
    public User Outsider => Member(user => !Workspaces.Any(workspace => workspace.ViewerIds.Contains(user.Id)));

    /// <summary>An active user who is no admin and of whom something holds.</summary>
    public User Member(Func<User, bool> condition) => Users.First(user => user.Active && !user.IsAdmin && condition(user));

    internal sealed record User(long Id, string Name, string Email, bool Active, [property: JsonPropertyName("is_admin")] bool IsAdmin);

    internal sealed record Workspace(
        long Id,
        string Name,
        [property: JsonPropertyName("viewer_ids")] IReadOnlyList<long> ViewerIds,
        [property: JsonPropertyName("creator_ids")] IReadOnlyList<long> CreatorIds);

    internal sealed record Template(long Id, string Name, bool Active, [property: JsonPropertyName("workspace_id")] long WorkspaceId);
}
