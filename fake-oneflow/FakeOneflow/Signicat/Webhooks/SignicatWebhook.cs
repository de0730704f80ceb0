using System.Text.Json.Nodes;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Signicat.Webhooks;

/// <summary>A receiver of events.</summary>
/// <param name="id">Its id.</param>
/// <param name="settings">What it was made with.</param>
/// <param name="created">When it was made.</param>
internal sealed class SignicatWebhook(int id, JsonObject settings, DateTimeOffset created)
{
    /// <summary>The type that stands for all.</summary>
    public const string AllEvents = "*";

    /// <summary>The event that every webhook is sent when it is created, and on demand.</summary>
    public const string Ping = "ping";

    private const string Masked = "********";

    public int Id { get; } = id;
    public JsonObject Settings { get; private set => field = Undo.Set(field, value, old => field = old); } = settings;
    public DateTimeOffset Created { get; } = created;
    public DateTimeOffset Updated { get; private set => field = Undo.Set(field, value, old => field = old); } = created;

    /// <summary>The last attempts, the latest first.</summary>
    public TrackedList<SignicatDelivery> Deliveries { get; } = [];

    public string Name => SignicatBody.Text(Settings, "name") ?? "";

    public string Url => Text("url") ?? "";

    public string? Secret => Text("secret");

    public bool IsActive => SignicatBody.Flag(Settings, "active") == true;

    private IReadOnlyList<string> Tags => SignicatBody.Texts(Settings, "tags");

    public IReadOnlyList<string> Events => SignicatBody.Texts(Settings, "events");

    public bool Wants(string type, IReadOnlyList<string> tags) =>
        IsActive && (Events.Contains(AllEvents) || Events.Contains(type)) && Tags.All(tags.Contains);

    /// <summary>True when an attempt is found among the deliveries.</summary>
    public bool Logs(bool isSuccess) => (Text("deliveryLogging") ?? "never") switch
    {
        "always" => true,
        "failed" => !isSuccess,
        _ => false,
    };

    /// <summary>Changes what is given, and no more.</summary>
    public void Change(JsonObject changes, DateTimeOffset now)
    {
        var settings = Settings.DeepClone().AsObject();
        SignicatBody.Merge(changes, settings);
        (Settings, Updated) = (settings, now);
    }

    public JsonObject ToJson()
    {
        var json = Settings.DeepClone().AsObject();
        json["id"] = Id;
        json["tags"] ??= new JsonArray();
        json["createdAt"] = SignicatResponse.Time(Created);
        json["updatedAt"] = SignicatResponse.Time(Updated);
        // The asterisk stands for all, so the others are no longer listed.
        if (Events.Contains(AllEvents))
            json["events"] = SignicatResponse.Texts([AllEvents]);
        if (json["config"] is JsonObject config && config.ContainsKey("secret"))
            config["secret"] = Masked;
        if (LastAttempt is { } last)
            json["lastResponse"] = last.ToResponse();
        return json;
    }

    /// <summary>The last attempt, whether or not it is logged.</summary>
    public SignicatDelivery? LastAttempt { get; set => field = Undo.Set(field, value, old => field = old); }

    public static SignicatWebhook Keep(StateStream state, SignicatWebhook? it) => state.Shared(
        it, () => new(state.Int(it?.Id), state.Object(it?.Settings), state.Time(it?.Created)), made => made.Keep(state));

    private void Keep(StateStream state)
    {
        Updated = state.Time(Updated);
        state.Fill(Deliveries, SignicatDelivery.Keep);
        LastAttempt = state.ValueOrNull(LastAttempt, SignicatDelivery.Keep);
    }

    private string? Text(string name) => Settings["config"] is JsonObject config ? SignicatBody.Text(config, name) : null;
}
