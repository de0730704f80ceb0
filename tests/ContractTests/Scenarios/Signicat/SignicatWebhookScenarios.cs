using ContractTests.Fixtures;
using Signicat.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios.Signicat;

internal static class SignicatWebhookScenarios
{
    private const string Swagger = "idfy-io/idfy-mock-server";
    private const int Unknown = 1000;

    public static IEnumerable<Scenario> All =>
    [
        new("createWebhook", 201, "with-secret", Swagger, Documented, _ => Task.FromResult(Create(SignicatStates.NewWebhook())))
        {
            Changes = ["+webhook", "+delivery"],
        },
        new("createWebhook", 201, "all-events", Swagger, Documented,
            _ => Task.FromResult(Create(Changed(webhook => webhook.Events = [EventType.DocumentSigned, EventType.All]))))
        {
            Changes = ["+webhook", "+delivery"],
        },
        new("createWebhook", 400, "no-name", Swagger, Documented, _ => Task.FromResult(Create(Changed(webhook => webhook.Name = "")))),
        new("createWebhook", 400, "plain-http", Swagger, Inferred,
            _ => Task.FromResult(Create(Changed(webhook => webhook.Config.Url = "http://crates.example/"))))
        {
            Rule = "signicat-webhook-address",
        },
        .. SignicatEventScenarios.Refused("createWebhook", Create(SignicatStates.NewWebhook())),
        new("listWebhooks", 200, "all", Swagger, Documented, async fixture => Of(await fixture.WebhookAsync(), _ => List)),
        .. SignicatEventScenarios.Refused("listWebhooks", List),
        new("getWebhook", 200, "pinged", Swagger, Documented, async fixture => Of(await fixture.WebhookAsync(), Get)),
        .. One("getWebhook", Get),
        new("updateWebhook", 200, "name", Swagger, Documented, async fixture => Of(await fixture.WebhookAsync(), id => Update(id)))
        {
            Changes = ["webhook.name", "webhook.updatedAt"],
        },
        new("updateWebhook", 400, "plain-http", Swagger, Inferred,
            async fixture => Of(await fixture.WebhookAsync(), id => Update(id, "http://crates.example/"))),
        .. One("updateWebhook", id => Update(id)),
        new("deleteWebhook", 204, "only-one", Swagger, Documented, async fixture => Of(await fixture.WebhookAsync(), Delete))
        {
            Changes = ["-webhook", "-delivery"],
        },
        .. One("deleteWebhook", Delete),
        new("pingWebhook", 204, "only-one", Swagger, Documented, async fixture => Of(await fixture.WebhookAsync(), Ping))
        {
            Changes = ["+delivery", "webhook.lastResponse"],
        },
        .. One("pingWebhook", Ping),
        new("listWebhookDeliveries", 200, "ping-that-failed", Swagger, Documented,
            async fixture => Of(await fixture.WebhookAsync(), Deliveries)),
        .. One("listWebhookDeliveries", Deliveries),
    ];

    private static Call List =>
        Call.OfSignicat(client => client.Webhooks.TryListWebhooksAsync(), client => client.Webhooks.ListWebhooksAsync());

    private static IEnumerable<Scenario> One(string id, Func<int, Call> call) =>
    [
        .. SignicatEventScenarios.Refused(id, call(Unknown)),
        new(id, 404, "unknown", Swagger, Documented, _ => Task.FromResult(call(Unknown)))
        {
            Rule = "signicat-webhook-unknown",
        },
    ];

    private static Call Of(Webhook webhook, Func<int, Call> call) => call(webhook.Id);

    private static CreateWebhookRequest Changed(Action<CreateWebhookRequest> change)
    {
        var request = SignicatStates.NewWebhook();
        change(request);
        return request;
    }

    private static Call Create(CreateWebhookRequest request) => Call.OfSignicat(
        client => client.Webhooks.TryCreateWebhookAsync(request), client => client.Webhooks.CreateWebhookAsync(request));

    private static Call Get(int id) =>
        Call.OfSignicat(client => client.Webhooks.TryGetWebhookAsync(id), client => client.Webhooks.GetWebhookAsync(id));

    private static Call Update(int id, string? url = null)
    {
        var request = new UpdateWebhookRequest { Name = "Archive", Config = url is null ? null : new WebhookConfig { Url = url } };
        return Call.OfSignicat(client => client.Webhooks.TryUpdateWebhookAsync(id, request),
            client => client.Webhooks.UpdateWebhookAsync(id, request));
    }

    private static Call Delete(int id) =>
        Call.OfSignicat(client => client.Webhooks.TryDeleteWebhookAsync(id), client => client.Webhooks.DeleteWebhookAsync(id));

    private static Call Ping(int id) =>
        Call.OfSignicat(client => client.Webhooks.TryPingWebhookAsync(id), client => client.Webhooks.PingWebhookAsync(id));

    private static Call Deliveries(int id) => Call.OfSignicat(
        client => client.Webhooks.TryListWebhookDeliveriesAsync(id), client => client.Webhooks.ListWebhookDeliveriesAsync(id));
}
