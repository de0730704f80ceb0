using ContractTests.Fixtures;
using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

#pragma warning disable ONEFLOW001 // Inferred operations are shown like the documented ones.

namespace ContractTests.Scenarios;

internal static class WebhookScenarios
{
    private const string Address = "https://receiver.example/oneflow";
    private const string Errors = "docs/handling-errors-with-error-codes";
    private const string Overview = "reference/api-overview";
    private const string Create = "reference/create-a-webhook";

    public static IEnumerable<Scenario> All => [.. Creations, .. Reads, .. Updates, .. Deletions];

    private static IEnumerable<Scenario> Creations =>
    [
        new("createWebhook", 200, "with-filters-and-key", Create, Documented,
            fixture => Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, new()
        {
            CallbackUrl = Address,
            SignKey = "a key to sign with",
            Filters = [Filter(Types("contract:publish", "contract:sign"),
                new WorkspaceFilterRule { Values = [fixture.Tenant.Workspaces[0].Id] })],
        })))
        {
            Changes = ["+webhook"],
        },
        new("createWebhook", 200, "of-a-template-type", "docs/configure-template-group-and-webhook", Documented,
            async fixture => CreateAs(fixture.Tenant.Admin.Email, new()
        {
            CallbackUrl = Address,
            TemplateGroupId = (await fixture.Admin.TemplateTypes.ListTemplateTypesAsync()).Data[0].Id,
        }))
        {
            Changes = ["+webhook"],
        },
        new("createWebhook", 400, "not-https", Create, Documented, fixture =>
            Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, new() { CallbackUrl = "http://receiver.example/oneflow" })))
        {
            Rule = "webhook-not-https",
        },
        new("createWebhook", 400, "address-too-long", Create, Documented, fixture =>
            Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, new() { CallbackUrl = $"{Address}/{new string('x', 1000)}" }))),
        new("createWebhook", 400, "filter-without-rules", Create, Documented, fixture =>
            Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, new() { CallbackUrl = Address, Filters = [Filter()] })))
        {
            Rule = "webhook-filter-rule-count",
        },
        new("createWebhook", 400, "rule-without-values", Create, Documented, fixture =>
            Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, new() { CallbackUrl = Address, Filters = [Filter(Types())] })))
        {
            Rule = "webhook-filter-value-count",
        },
        new("createWebhook", 403, "user-who-is-no-admin", Create, Inferred, fixture =>
            Task.FromResult(CreateAs(fixture.Tenant.Member(_ => true).Email, new() { CallbackUrl = Address })))
        {
            Rule = "webhook-admin-only",
        },
        new("createWebhook", 404, "unknown-workspace", Create, Inferred, fixture => Task.FromResult(CreateAs(
            fixture.Tenant.Admin.Email, new() { CallbackUrl = Address, Filters = [Filter(new WorkspaceFilterRule { Values = [1] })] })))
        {
            Rule = "webhook-workspace-unknown",
        },
        new("createWebhook", 404, "unknown-template-type", Create, Inferred, fixture =>
            Task.FromResult(CreateAs(fixture.Tenant.Admin.Email, new() { CallbackUrl = Address, TemplateGroupId = 1 })))
        {
            Rule = "webhook-template-type-unknown",
        },
        .. Unauthorized.ByToken("createWebhook", email => CreateAs(email, new() { CallbackUrl = Address })),
        .. Unauthorized.ByUser("createWebhook", email => CreateAs(email, new() { CallbackUrl = Address })),
    ];

    private static IEnumerable<Scenario> Reads =>
    [
        new("listWebhooks", 200, "one", Overview, Inferred, async fixture =>
        {
            await RegisterAsync(fixture);
            var email = fixture.Tenant.Admin.Email;
            return Call.Of(client => client.AsUser(email).Webhooks.TryListWebhooksAsync(),
                client => client.AsUser(email).Webhooks.ListWebhooksAsync());
        }),
        new("getWebhook", 200, "known", Overview, Inferred, async fixture => Get(fixture.Tenant.Admin.Email, await RegisterAsync(fixture))),
        new("getWebhook", 404, "unknown", Errors, Inferred, fixture => Task.FromResult(Get(fixture.Tenant.Admin.Email, 1)))
        {
            Rule = "webhook-unknown",
        },
        .. Unauthorized.ByToken("getWebhook", email => Get(email, 1)),
        .. Unauthorized.ByUser("getWebhook", email => Get(email, 1)),
    ];

    private static IEnumerable<Scenario> Updates =>
    [
        new("updateWebhook", 200, "address-and-no-filters", Overview, Inferred, async fixture => UpdateAs(
            fixture.Tenant.Admin.Email, await RegisterAsync(fixture), new() { CallbackUrl = Address + "/new", Filters = new(null) }))
        {
            Changes = ["webhook.callback_url", "webhook.filters"],
        },
        new("updateWebhook", 200, "nothing", Overview, Inferred,
            async fixture => UpdateAs(fixture.Tenant.Admin.Email, await RegisterAsync(fixture), new())),
    ];

    private static IEnumerable<Scenario> Deletions =>
    [
        new("deleteWebhook", 200, "known", "certified-connectors/Oneflow", Documented,
            async fixture => Delete(fixture.Tenant.Admin.Email, await RegisterAsync(fixture)))
        {
            Changes = ["-webhook"],
        },
        new("deleteWebhook", 200, "unknown", "certified-connectors/Oneflow", Inferred,
            fixture => Task.FromResult(Delete(fixture.Tenant.Admin.Email, 1))),
    ];

    private static async Task<long> RegisterAsync(AccountFixture fixture)
    {
        Webhook made = await fixture.Admin.Webhooks.CreateWebhookAsync(
            new() { CallbackUrl = Address, Filters = [Filter(Types("contract:sign"))] });
        return made.WebhookId!.Value;
    }

    private static WebhookFilter Filter(params IReadOnlyList<WebhookFilterRule> rules) => new() { FilterRules = rules };

    private static EventTypeFilterRule Types(params IReadOnlyList<string> types) => new() { Values = [.. types.Select(EventType.From)] };

    private static Call CreateAs(string email, CreateWebhookRequest request) => Call.Of(
        client => client.AsUser(email).Webhooks.TryCreateWebhookAsync(request),
            client => client.AsUser(email).Webhooks.CreateWebhookAsync(request));

    private static Call Get(string email, long id) => Call.Of(
        client => client.AsUser(email).Webhooks.TryGetWebhookAsync(id), client => client.AsUser(email).Webhooks.GetWebhookAsync(id));

    private static Call UpdateAs(string email, long id, UpdateWebhookRequest request) => Call.Of(
        client => client.AsUser(email).Webhooks.TryUpdateWebhookAsync(id, request),
        client => client.AsUser(email).Webhooks.UpdateWebhookAsync(id, request));

    private static Call Delete(string email, long id) => Call.Of(
        client => client.AsUser(email).Webhooks.TryDeleteWebhookAsync(id), client => client.AsUser(email).Webhooks.DeleteWebhookAsync(id));
}
