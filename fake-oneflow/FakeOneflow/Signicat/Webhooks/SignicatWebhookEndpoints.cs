using System.Globalization;
using System.Text.Json.Nodes;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Webhooks;

/// <summary>The operations of the tag Webhooks.</summary>
internal static class SignicatWebhookEndpoints
{
    private const string Webhooks = "/notification/webhooks";
    private const string One = Webhooks + "/{id}";

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        SignicatOperation.Of("listWebhooks", "GET", Webhooks, SignicatScopes.Event, List),
        SignicatOperation.Of("createWebhook", "POST", Webhooks, SignicatScopes.Event, Create) with { HasBody = true },
        SignicatOperation.Of("getWebhook", "GET", One, SignicatScopes.Event, Get),
        SignicatOperation.Of("updateWebhook", "PATCH", One, SignicatScopes.Event, Update) with { HasBody = true },
        SignicatOperation.Of("deleteWebhook", "DELETE", One, SignicatScopes.Event, Delete),
        SignicatOperation.Of("pingWebhook", "POST", One + "/ping", SignicatScopes.Event, PingOne),
        SignicatOperation.Of("listWebhookDeliveries", "GET", One + "/deliveries", SignicatScopes.Event, Deliveries),
    ];

    private static Response List(ApiCall call) => SignicatResponse.List(call.Tenant.Signicat.Webhooks.Select(webhook => webhook.ToJson()));

    private static OperationResult Create(ApiCall call)
    {
        if (SignicatBody.Read(call, SignicatSchemas.CreateWebhookRequest, out var body, out var check) is { } malformed)
            return malformed;

        CheckAddress(call, body, check);
        if (check.Violation is { } violation)
            return violation;

        var account = call.Tenant.Signicat;
        var webhook = new SignicatWebhook((int)account.Next("webhook"), body, call.Now);
        account.Webhooks.Add(webhook);
        Ping(call, webhook);
        return SignicatResponse.Of(webhook.ToJson(), 201);
    }

    private static OperationResult Get(ApiCall call) => Find(call, out var webhook) ?? SignicatResponse.Of(webhook!.ToJson());

    private static OperationResult Update(ApiCall call)
    {
        if (Find(call, out var webhook) is { } missing)
            return missing;

        if (SignicatBody.Read(call, SignicatSchemas.UpdateWebhookRequest, out var changes, out var check) is { } malformed)
            return malformed;

        CheckAddress(call, changes, check);
        if (check.Violation is { } violation)
            return violation;

        webhook!.Change(changes, call.Now);
        return SignicatResponse.Of(webhook.ToJson());
    }

    private static OperationResult Delete(ApiCall call)
    {
        if (Find(call, out var webhook) is { } missing)
            return missing;

        call.Tenant.Signicat.Webhooks.Remove(webhook!);
        return Response.Empty(204);
    }

    private static OperationResult PingOne(ApiCall call)
    {
        if (Find(call, out var webhook) is { } missing)
            return missing;

        Ping(call, webhook!);
        return Response.Empty(204);
    }

    private static OperationResult Deliveries(ApiCall call) =>
        Find(call, out var webhook) ?? SignicatResponse.List(webhook!.Deliveries.Select(delivery => delivery.ToJson()));

    // A ping is sent whatever the webhook subscribes to, and is never stored.
    private static void Ping(ApiCall call, SignicatWebhook webhook)
    {
        var account = call.Tenant.Signicat;
        account.Outbox.Add(webhook, new(account.NextId("event"), SignicatWebhook.Ping, [], [], call.Now, account.Id));
    }

    private static void CheckAddress(ApiCall call, JsonObject body, BodyCheck check)
    {
        var url = body["config"] is JsonObject config ? SignicatBody.Text(config, "url") : null;
        check.ReportIf(
            url is not null && !call.Callbacks.Allows(url), SignicatWebhookRules.Address, "config.url",
            "The field Url is neither an https address nor an http address of this machine or a container.");
    }

    private static OperationResult? Find(ApiCall call, out SignicatWebhook? webhook)
    {
        var id = int.TryParse(call.RouteValues["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        webhook = call.Tenant.Signicat.Webhooks.Find(known => known.Id == id);
        return call.RespondIfMissing(webhook, SignicatWebhookRules.Unknown);
    }
}
