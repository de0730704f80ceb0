using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Entities of the account that are not there, or not for the caller.</summary>
internal static class AccountScenarios
{
    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["template-id-unknown"] = tenant => tenant.GetAsync("/templates/1"),
        ["template-types-forbidden"] = tenant => tenant.GetAsync("/template_types", tenant.Outsider),
        ["template-type-not-accessible"] = tenant => tenant.GetAsync("/template_types/1"),
        ["template-type-unknown"] = tenant => tenant.SendAsync("DELETE", "/template_types/1", null),
        ["workspace-id-unknown"] = tenant => tenant.GetAsync("/workspaces/1"),
        ["workspace-not-usable"] = tenant => PostAsync(tenant, "/contacts", """{"workspace_id":1}"""),
        ["folder-unknown"] = tenant => tenant.CreateAsync(Bodies.Contract(tenant).With("folder_id", 1)),
        ["folder-parent-unknown"] = tenant => PostAsync(
            tenant, "/folders", $$"""{"name":"2025","workspace_id":{{tenant.Workspace}},"parent_id":1}"""),
        ["tag-unknown"] = tenant => tenant.CreateAsync(
            Bodies.Contract(tenant).With("tags", System.Text.Json.Nodes.JsonNode.Parse("""[{"id":1}]"""))),
        ["contacts-workspace-missing"] = tenant => tenant.GetAsync("/contacts"),
        ["contact-unknown"] = tenant => tenant.GetAsync("/contacts/1"),
        ["webhook-not-https"] = tenant => HookAsync(tenant, "http://example.com/hook"),
        ["webhook-filter-rule-count"] = tenant => HookAsync(tenant, filters: """[{"filter_rules":[]}]"""),
        ["webhook-filter-value-count"] = tenant => HookAsync(
            tenant, filters: """[{"filter_rules":[{"type":"EVENT_TYPE","values":[]}]}]"""),
        ["webhook-workspace-unknown"] = tenant => HookAsync(
            tenant, filters: """[{"filter_rules":[{"type":"WORKSPACE","values":[1]}]}]"""),
        ["webhook-template-type-unknown"] = tenant => PostAsync(
            tenant, "/webhooks", """{"callback_url":"https://example.com/hook","template_group_id":1}"""),
        ["webhook-admin-only"] = tenant => HookAsync(tenant, user: tenant.Member),
        ["webhook-unknown"] = tenant => tenant.GetAsync("/webhooks/1"),
    };

    private static Task<Reply> PostAsync(TestTenant tenant, string path, string body, string? user = null) =>
        tenant.SendTextAsync("POST", path, body, user);

    private static Task<Reply> HookAsync(
        TestTenant tenant, string url = "https://example.com/hook", string filters = "null", string? user = null) =>
        PostAsync(tenant, "/webhooks", $$"""{"callback_url":"{{url}}","filters":{{filters}}}""", user);
}
