using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Webhooks;

/// <summary>The operations of the tag Webhooks. Changes hold for what is still to be delivered.</summary>
internal static class WebhookEndpoints
{
    private const string One = "/webhooks/{webhook_id}";

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.CreateWebhook, "POST", "/webhooks", UserEmail.Optional, Create) { HasBody = true },
        new(OperationIds.ListWebhooks, "GET", "/webhooks", UserEmail.Optional, List) { IsList = true },
        new(OperationIds.GetWebhook, "GET", One, UserEmail.Optional, Get),
        new(OperationIds.UpdateWebhook, "PUT", One, UserEmail.Optional, Update) { HasBody = true },
        new(OperationIds.DeleteWebhook, "DELETE", One, UserEmail.Optional, Delete),
    ];

    private static OperationResult List(ApiCall call) =>
        ListJson.Respond(call, call.Tenant.Oneflow.Webhooks, keys: null, WebhookJson.Write);

    private static OperationResult Get(ApiCall call) => Find(call, out var webhook) ?? Describe(webhook!);

    private static OperationResult Create(ApiCall call)
    {
        if (Read(call, new(0), isNew: true, out var webhook) is { } badBody)
            return badBody;

        if (call.RefuseIf(!call.ActsAsAdmin, WebhookRules.AdminOnly) is { } forbidden)
            return forbidden;

        if (RefuseReferences(call, webhook) is { } missing)
            return missing;

        webhook = webhook with { Id = call.Tenant.Oneflow.PartIds.Next() };
        call.Tenant.Oneflow.Webhooks.Add(webhook);
        // The vendor's connector deletes the webhook at this address.
        var address = call.Address("/webhooks", webhook.Id);
        var made = Describe(webhook);
        return new Response(made.Status, made.ContentType, made.Body) { Headers = [new("Location", address)] };
    }

    private static OperationResult Update(ApiCall call)
    {
        // The form is checked first, though the defaults depend on the webhook.
        var missing = Find(call, out var webhook);
        if (Read(call, webhook ?? new(0), isNew: false, out var wanted) is { } badBody)
            return badBody;

        if ((missing ?? RefuseReferences(call, wanted)) is { } refused)
            return refused;

        call.Tenant.Oneflow.Webhooks[call.Tenant.Oneflow.Webhooks.IndexOf(webhook!)] = wanted;
        return Describe(wanted);
    }

    private static Response Delete(ApiCall call)
    {
        var id = call.Id("webhook_id");
        call.Tenant.Oneflow.Webhooks.RemoveAll(webhook => webhook.Id == id);
        call.Tenant.Oneflow.Outbox.Forget(id);
        return Response.Empty(200);
    }

    private static RuleViolation? Read(ApiCall call, Webhook current, bool isNew, out Webhook webhook)
    {
        webhook = current;
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        var check = new BodyCheck(call);
        webhook = WebhookReader.Read(JsonFields.Of(body, "", check), current, isNew, call.Callbacks);
        return check.Violation;
    }

    private static RuleViolation? RefuseReferences(ApiCall call, Webhook webhook)
    {
        var workspaces = (webhook.Filters ?? []).SelectMany(filter => filter.Rules).SelectMany(rule => rule.Workspaces);
        return call.RefuseIf(
                workspaces.Any(id => call.Tenant.Oneflow.Workspaces.All(workspace => workspace.Id != id)), WebhookRules.WorkspaceUnknown)
            ?? call.RefuseIf(
                webhook.TemplateGroupId is { } typeId && call.Tenant.Oneflow.TemplateTypes.All(type => type.Id != typeId),
                WebhookRules.TemplateTypeUnknown);
    }

    private static OperationResult? Find(ApiCall call, out Webhook? webhook)
    {
        var id = call.Id("webhook_id");
        webhook = call.Tenant.Oneflow.Webhooks.Find(candidate => candidate.Id == id);
        return call.RespondIfMissing(webhook, WebhookRules.Unknown);
    }

    private static Response Describe(Webhook webhook) => Response.Json(Json.Build(json => WebhookJson.Write(json, webhook)));
}
