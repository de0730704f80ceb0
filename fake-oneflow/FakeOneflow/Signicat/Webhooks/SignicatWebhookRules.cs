using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Webhooks;

/// <summary>Rules about webhooks.</summary>
internal static class SignicatWebhookRules
{
    private const string Swagger = "idfy-io/idfy-mock-server";

    public static Rule Unknown { get; } = SignicatRule.Of(
        "signicat-webhook-unknown", 404, ["getWebhook", "updateWebhook", "deleteWebhook", "pingWebhook", "listWebhookDeliveries"],
        Swagger, Confidence.Documented, "The account has no webhook with this id.");

    public static Rule Address { get; } = SignicatRule.Of(
        "signicat-webhook-address", 400, ["createWebhook", "updateWebhook"], Swagger, Confidence.Inferred,
        "The address of a webhook is https, or http of this machine or a container.");
}
