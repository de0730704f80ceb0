using System.Text.Json.Serialization;

namespace ContractTests.Fixtures;

/// <summary>A tenant of the fake, as its control API describes it.</summary>
internal sealed record TestTenant(
    string Id,
    string Token,
    IReadOnlyList<TestTenant.User> Users,
    IReadOnlyList<TestTenant.Workspace> Workspaces,
    IReadOnlyList<TestTenant.Template> Templates,
    TestTenant.SignicatAccount? Signicat = null)
{
    public User Admin => First(Users, user => user.Active && user.IsAdmin, "an active admin");

    public User Inactive => First(Users, user => !user.Active, "an inactive user");

    public User Unlicensed => First(Users, user => !user.Licensed, "a user without a licence");

    public Template ActiveTemplate => First(Templates, template => template.Active, "an active template");

    public Template InactiveTemplate => First(Templates, template => !template.Active, "an inactive template");

    /// <summary>A template with a product table and a PDF section.</summary>
    public Template OrderTemplate =>
        First(Templates, template => template.Name == "Order form", "a template Order form with a product table and a PDF section");

    /// <summary>A template that takes no attachments.</summary>
    public Template BareTemplate =>
        First(Templates, template => template.Name == "Non-disclosure agreement",
        "a template Non-disclosure agreement that takes no attachments");

    /// <summary>An active user who is in no workspace.</summary>
    public User Outsider => Member(user => !Workspaces.Any(workspace => workspace.ViewerIds.Contains(user.Id)));

    /// <summary>An active user who is not an admin, and for whom a condition holds.</summary>
    public User Member(Func<User, bool> condition) =>
        First(Users, user => user is { Active: true, IsAdmin: false, Licensed: true } && condition(user), "a member with such permissions");

    private static T First<T>(IEnumerable<T> all, Func<T, bool> condition, string what)
        where T : class => all.FirstOrDefault(condition) ?? throw new NotArrangeableException($"takes an account with {what}");

    internal sealed record SignicatAccount(
        [property: JsonPropertyName("client_id")] string ClientId, [property: JsonPropertyName("client_secret")] string ClientSecret)
    {
        // A record would print the secret.
        public override string ToString() => "account with Signicat";
    }

    internal sealed record User(
        long Id, string Name, string Email, bool Active, [property: JsonPropertyName("is_admin")] bool IsAdmin, bool Licensed = true);

    internal sealed record Workspace(
        long Id,
        string Name,
        [property: JsonPropertyName("viewer_ids")] IReadOnlyList<long> ViewerIds,
        [property: JsonPropertyName("creator_ids")] IReadOnlyList<long> CreatorIds);

    internal sealed record Template(long Id, string Name, bool Active, [property: JsonPropertyName("workspace_id")] long WorkspaceId);
}
