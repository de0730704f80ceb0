namespace OneflowFake.Console;

/// <summary>The part that all pages have in common.</summary>
/// <param name="Tenant">Id of the tenant that is looked at.</param>
/// <param name="Section">The entry of the navigation.</param>
/// <param name="Title">Title of the page.</param>
internal sealed record Frame(string Tenant, string Section, string Title)
{
    /// <summary>The origin of the server, such as <c>http://127.0.0.1:8080</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>The latest tenants, and how many there are.</summary>
    public Node Tenants { get; init; }

    /// <summary>The clock of the tenant, with what is due.</summary>
    public Node Clock { get; init; }

    /// <summary>The query of the page.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>The reason why a form was refused; empty when none was.</summary>
    public string Error { get; init; } = "";

    /// <summary>The response to a form, to be shown; empty for none.</summary>
    public Node Result { get; init; }

    /// <summary>Address of the page, to which forms lead back.</summary>
    public string Self { get; init; } = "";

    /// <summary>Address of a page of the tenant.</summary>
    public string To(string page) => $"{ConsolePages.Path}/{Tenant}{(page.Length > 0 ? "/" : "")}{page}";

    public string Find(string name) => Query.GetValueOrDefault(name, "");

    /// <summary>The time on the tenant's clock.</summary>
    public DateTimeOffset Now => Clock["now"].Time ?? default;
}
