using System.Text.Json;
using OneflowFake.Oneflow.Auth;
using OneflowFake.Oneflow.Webhooks;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Callbacks;

namespace OneflowFake.Oneflow.Extensions;

/// <summary>An extension as the control API shows it: without its token, but for the answer to enabling it.</summary>
internal static class ExtensionJson
{
    public const string ShowToken = "show_token";
    public const string Automatic = "automatic";

    public static void Write(Utf8JsonWriter json, Extension extension)
    {
        var settings = extension.Settings;
        json.WriteStartObject();
        json.WriteBoolean("enabled", extension.IsEnabled);
        json.WriteString("token_id", extension.Token?.Id);
        json.WriteString("method", settings.Method == ExtensionMethod.Automatic ? Automatic : ShowToken);
        json.WriteString("setup_url", settings.SetupUrl);
        json.WriteString("enable_event", settings.EnableEvent);
        json.WriteString("disable_event", settings.DisableEvent);
        json.WriteStartArray("retry_waits");
        foreach (var wait in settings.RetryWaits)
            json.WriteStringValue(wait.ToString("c"));
        json.WriteEndArray();
        json.WriteStartArray("calls");
        foreach (var call in extension.Calls.All)
            WriteCall(json, call);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The response to enabling or disabling.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="extension">The extension as it is now.</param>
    /// <param name="token">The token that it got or lost.</param>
    /// <param name="isShown">Whether to say that token.</param>
    /// <param name="call">The call of the Setup URL; null when there was none.</param>
    public static void WriteChange(Utf8JsonWriter json, Extension extension, ApiToken? token, bool isShown, SetupCall? call)
    {
        json.WriteStartObject();
        json.WriteBoolean("enabled", extension.IsEnabled);
        json.WriteString("token_id", token?.Id);
        json.WriteString("token", isShown ? token?.Text : null);
        json.WritePropertyName("call");
        if (call is null)
            json.WriteNullValue();
        else
            WriteCall(json, call);
        json.WriteEndObject();
    }

    private static void WriteCall(Utf8JsonWriter json, SetupCall call)
    {
        json.WriteStartObject();
        json.WriteString("event", call.EventName);
        json.WriteTime("created_time", call.CreatedTime);
        json.WriteString("status", DeliveryStates.NameOf(call.State));
        json.WriteString("oauth_link", call.OauthLink);
        json.WriteTime("next_attempt_time", call.NextAttemptTime);
        json.WriteStartArray("attempts");
        foreach (var attempt in call.Attempts)
        {
            json.WriteStartObject();
            json.WriteTime("time", attempt.Time);
            json.WriteId("status", attempt.Status);
            json.WriteString("error", attempt.Error);
            ReceiverResponse.Write(json, attempt.Response);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
