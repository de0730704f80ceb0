using Microsoft.AspNetCore.Http;
using OneflowFake.Oneflow.Auth;
using OneflowFake.Oneflow.Extensions;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.ControlProtocol;
using OneflowFake.Tenants.Persistence;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Control;

/// <summary>Does what people do with an integration extension in the vendor's app.</summary>
internal static class ExtensionControl
{
    public static Response Get(ControlCall call) => Show(call);

    /// <summary>Sets everything; what is left out is as it is for an extension of which nothing was set.</summary>
    public static Response Set(ControlCall call)
    {
        var settings = ExtensionSettingsReader.Read(call.Object(ExtensionSettingsReader.Names));
        ExpectNot(call, settings.SetupUrl is { } url && !call.Callbacks.Allows(url), ExtensionRules.SetupUrlNotHttps);
        call.Tenant.Oneflow.Extension.Settings = settings;
        return Show(call);
    }

    /// <summary>The request that makes the extension of a tenant post its token to an address.</summary>
    public static TenantCommand Automatic(string tenantId, string setupUrl) =>
        new(CommandKind.Request, $"{ControlRoute.Path}/tenants/{tenantId}/extension")
        {
            Method = HttpMethods.Put,
            ContentType = "application/json",
            Body = Json.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("method", ExtensionJson.Automatic);
                json.WriteString("setup_url", setupUrl);
                json.WriteEndObject();
            }),
        };

    public static Task<Response> EnableAsync(ControlCall call) => ChangeAsync(call, () =>
    {
        var (tenant, extension) = (call.Tenant, call.Tenant.Oneflow.Extension);
        ExpectNot(call, extension.IsEnabled, ExtensionRules.Enabled);
        var token = tenant.Oneflow.AddToken();
        var isShown = extension.Settings.Method == ExtensionMethod.ShowToken;
        return new(token, isShown, extension.Enable(token, tenant.Clock.GetUtcNow()));
    });

    public static Task<Response> DisableAsync(ControlCall call) => ChangeAsync(call, () =>
    {
        var extension = call.Tenant.Oneflow.Extension;
        ExpectNot(call, !extension.IsEnabled, ExtensionRules.Disabled);
        var token = extension.Token;
        return new(token, IsShown: false, extension.Disable(call.Tenant.Clock.GetUtcNow()));
    });

    /// <summary>Changes the extension, and answers when the Setup URL was called for the first time.</summary>
    private static async Task<Response> ChangeAsync(ControlCall call, Func<Change> decide)
    {
        var tenant = call.Tenant;
        call.Object();
        var change = await tenant.Scheduler.ActAsync(decide, _ => call.Command with { Status = 200 }, call.Cancellation);
        if (change.Call is not null && !tenant.Log.IsReplaying)
            await tenant.Scheduler.AdvanceAsync(TimeSpan.Zero, call.Cancellation);

        return await tenant.Scheduler.LookAsync(
            () => Response.Json(Json.Build(
                json => ExtensionJson.WriteChange(json, tenant.Oneflow.Extension, change.Token, change.IsShown, change.Call))),
            call.Cancellation);
    }

    private static Response Show(ControlCall call) =>
        Response.Json(Json.Build(json => ExtensionJson.Write(json, call.Tenant.Oneflow.Extension)));

    private static void ExpectNot(ControlCall call, bool isBroken, Rule rule)
    {
        if (isBroken && call.Rules.IsOn(rule))
            throw new ControlException(rule.Status, rule.Detail, rule.Id);
    }

    private sealed record Change(ApiToken? Token, bool IsShown, SetupCall? Call);
}
