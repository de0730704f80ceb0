using System.Text.Json;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Oneflow.Extensions;

/// <summary>Reads the settings of an extension from a control request.</summary>
internal static class ExtensionSettingsReader
{
    private const int MaxWaits = 20;
    private const int MaxEventLength = 100;

    /// <summary>The fields of the settings.</summary>
    public static string[] Names { get; } = ["method", "setup_url", "enable_event", "disable_event", "retry_waits"];

    public static ExtensionSettings Read(JsonElement body)
    {
        var method = ReadMethod(body);
        var url = Text(body, "setup_url");
        if (url is null && method == ExtensionMethod.Automatic)
            throw new ControlException(400, "setup_url is missing: the method automatic posts the token there.");
        if (url is not null && method == ExtensionMethod.ShowToken)
            throw new ControlException(400, "setup_url is not used by the method show_token: leave it out, or send the method automatic.");
        if (url is not null && !Uri.TryCreate(url, UriKind.Absolute, out _))
            throw new ControlException(
                400, "setup_url is not an absolute address: send one such as \"https://backend.example/oneflow/setup\".");

        var settings = new ExtensionSettings
        {
            Method = method,
            SetupUrl = url,
            EnableEvent = ReadEvent(body, "enable_event", ExtensionSettings.Default.EnableEvent),
            DisableEvent = ReadEvent(body, "disable_event", ExtensionSettings.Default.DisableEvent),
            RetryWaits = ReadWaits(body),
        };
        return settings.EnableEvent != settings.DisableEvent
            ? settings
            : throw new ControlException(400, "enable_event and disable_event are the same: a receiver could not tell them apart.");
    }

    private static ExtensionMethod ReadMethod(JsonElement body) => Text(body, "method") switch
    {
        null or ExtensionJson.ShowToken => ExtensionMethod.ShowToken,
        ExtensionJson.Automatic => ExtensionMethod.Automatic,
        _ => throw new ControlException(400, "method is neither \"show_token\" nor \"automatic\": send one of them, or leave it out."),
    };

    private static string ReadEvent(JsonElement body, string name, string fallback)
    {
        var text = Text(body, name) ?? fallback;
        return text.Length is > 0 and <= MaxEventLength
            ? text
            : throw new ControlException(400, $"{name} does not have 1 to {MaxEventLength} characters: send such a text, or leave it out.");
    }

    private static IReadOnlyList<TimeSpan> ReadWaits(JsonElement body)
    {
        if (!body.TryGetProperty("retry_waits", out var value))
            return [];

        return value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= MaxWaits
            ? [.. value.EnumerateArray().Select((wait, index) => ControlBody.Span(wait, $"retry_waits[{index}]"))]
            : throw new ControlException(
                400, $"retry_waits is not an array of at most {MaxWaits} spans of time: send one such as [\"00:00:01\"], or leave it out.");
    }

    private static string? Text(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var value))
            return null;

        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw new ControlException(400, $"{name} is not a text: send one, or leave it out.");
    }
}
