using System.Globalization;
using System.Text.Json;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>The commands of a fake in the dashboard. They act on the account that it starts with.</summary>
internal static class FakeOneflowCommands
{
    private const string By = "by";
    private const string Default = "06:00:00";

    public static void Add<T>(IResourceBuilder<T> builder)
        where T : class, IFakeOneflowResource
    {
        var control = builder.Resource.Account.Control;

        void AddCommand(string name, string title, string description, string icon, Send send, InteractionInput? input = null) =>
            builder.WithCommand(name, title, context => ExecuteAsync(context, send), new CommandOptions
            {
                Description = description,
                IconName = icon,
                IsHighlighted = input is not null,
                UpdateState = State,
                Arguments = input is null ? [] : [input],
            });

        AddCommand("advance-clock", "Advance the clock", "Moves the clock forward. Everything that is due until then happens.",
            "FastForward", async context => Clock(await control.SendAsync(HttpMethod.Post, "/clock",
                new { advance = context.Arguments.GetString(By) ?? Default }, context.CancellationToken).ConfigureAwait(false)),
            Span());
        AddCommand("advance-clock-to-next", "Advance to what is due next", "Moves the clock to the next thing that is due, which happens.",
            "Next", async context => Clock(await control.SendAsync(HttpMethod.Post, "/clock",
                new { to_next = true }, context.CancellationToken).ConfigureAwait(false)));
        AddCommand("enable-extension", "Enable the extension", "Enables the extension, as an admin does in Oneflow: its token goes to the "
            + "Setup URL, or is shown here when there is none.",
            "PlugConnected", async context => Extension(await control.SendAsync(
                HttpMethod.Post, "/extension/enable", null, context.CancellationToken).ConfigureAwait(false)));
        AddCommand("disable-extension", "Disable the extension", "Disables the extension and revokes its token.",
            "PlugDisconnected", async context => Extension(await control.SendAsync(
                HttpMethod.Post, "/extension/disable", null, context.CancellationToken).ConfigureAwait(false)));
    }

    private delegate Task<ExecuteCommandResult> Send(ExecuteCommandContext context);

    private static InteractionInput Span() => new()
    {
        Name = By,
        Label = "By",
        Description = "Hours, minutes and seconds, such as 06:00:00, or days before them: 2.00:00:00.",
        InputType = InputType.Text,
        Value = Default,
        Required = true,
    };

    private static async Task<ExecuteCommandResult> ExecuteAsync(ExecuteCommandContext context, Send send)
    {
        try
        {
            return await send(context).ConfigureAwait(false);
        }
        catch (HttpRequestException failure)
        {
            return CommandResults.Failure(failure.Message);
        }
    }

    private static ResourceCommandState State(UpdateCommandStateContext context) =>
        context.ResourceSnapshot.HealthStatus is HealthStatus.Healthy ? ResourceCommandState.Enabled : ResourceCommandState.Disabled;

    private static ExecuteCommandResult Clock(JsonElement clock) =>
        CommandResults.Success(string.Create(
            CultureInfo.InvariantCulture, $"The clock is at {clock.GetProperty("now").GetDateTimeOffset():yyyy-MM-dd HH:mm:ss} UTC."));

    private static ExecuteCommandResult Extension(JsonElement change)
    {
        var message = change.GetProperty("enabled").GetBoolean() ? "The extension is enabled." : "The extension is disabled.";
        if (change.GetProperty("call") is { ValueKind: JsonValueKind.Object } call)
            return CommandResults.Success($"{message} Call of the Setup URL: {call.GetProperty("status").GetString()}.");

        // The fake shows it this once, as Oneflow does, for a form of the backend.
        return change.GetProperty("token").GetString() is { } token
            ? CommandResults.Success(
                $"{message} Its token is shown once.",
                new CommandResultData { Value = token, Format = CommandResultFormat.Text, DisplayImmediately = true })
            : CommandResults.Success(message);
    }
}
