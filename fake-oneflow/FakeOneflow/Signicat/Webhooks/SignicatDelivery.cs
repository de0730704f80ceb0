using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Events;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Signicat.Webhooks;

/// <summary>An attempt to send an event to a webhook. There is one for each event, as no schedule of repeats is known.</summary>
/// <param name="id">Its id.</param>
/// <param name="number">Its place among all of the account, in the order in which they begin.</param>
/// <param name="webhook">Whose it is.</param>
/// <param name="happened">The event.</param>
/// <param name="body">What is sent.</param>
/// <param name="due">The time at which it is sent.</param>
internal sealed class SignicatDelivery(
    Guid id, long number, SignicatWebhook webhook, SignicatEvent happened, ReadOnlyMemory<byte> body, DateTimeOffset due)
{
    /// <summary>The time limit of an attempt, as documented.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private const int ResponseCap = 4096;

    private readonly Guid _id = id;
    private readonly SignicatEvent _happened = happened;
    private readonly ReadOnlyMemory<byte> _body = body;

    private Attempt Current { get; set => field = Undo.Set(field, value, old => field = old); } = new(default, []);

    /// <summary>The id of its callback.</summary>
    public string CallbackId { get; } = $"signicat-{id}";

    /// <summary>Its place among all of the account, in the order in which they begin.</summary>
    public long Number { get; } = number;

    public SignicatWebhook Webhook { get; } = webhook;

    public DateTimeOffset Due { get; } = due;

    private bool IsSuccess => Current.Response.Status is >= 200 and < 300;

    /// <summary>The request, signed with what the secret is now.</summary>
    /// <param name="now">When it is sent.</param>
    public Callback ToCallback(DateTimeOffset now)
    {
        Current = new(now, Webhook.Secret is { } secret ? [new(WebhookSignature.Header, WebhookSignature.Of(_body.Span, secret))] : []);
        return new(CallbackId, Webhook.Url, _body, Finish) { Headers = Current.Headers, Timeout = Timeout, ResponseCap = ResponseCap };
    }

    /// <summary>
    /// Records the result. Attempts are listed as they began, whichever ended first: the network decides that, and it differs
    /// from one run to the next.
    /// </summary>
    public void Finish(CallbackResponse response, DateTimeOffset now)
    {
        Current = Current with { Response = response, Elapsed = now - Current.Begun };
        if (Webhook.LastAttempt is not { } last || last.Number < Number)
            Webhook.LastAttempt = this;
        if (!Webhook.Logs(IsSuccess))
            return;

        var earlier = Webhook.Deliveries.FindIndex(delivery => delivery.Number < Number);
        Webhook.Deliveries.Insert(earlier < 0 ? Webhook.Deliveries.Count : earlier, this);
        if (Webhook.Deliveries.Count > SignicatOutbox.MaxRemembered)
            Webhook.Deliveries.RemoveAt(SignicatOutbox.MaxRemembered);
    }

    /// <summary>Writes the attempt as the control API shows it.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        var response = Current.Response;
        var isMade = response.Status is not null || response.Error is not null;
        json.WriteStartObject();
        json.WriteString("id", _id);
        json.WriteNumber("webhook_id", Webhook.Id);
        json.WriteString("event_id", _happened.Id);
        json.WriteString("event", _happened.Type);
        json.WriteString("state", !isMade ? "waiting" : IsSuccess ? "delivered" : "failed");
        json.WriteTime("time", isMade ? Current.Begun : Due);
        json.WriteId("status", response.Status);
        json.WriteString("error", response.Error);
        ReceiverResponse.Write(json, ReceiverResponse.Of(response));
        json.WriteEndObject();
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = SignicatResponse.Id(_id),
            ["webhookId"] = Webhook.Id,
            ["eventId"] = SignicatResponse.Id(_happened.Id),
            ["timestamp"] = SignicatResponse.Time(Current.Begun),
            ["url"] = Webhook.Url,
            ["elapsedMs"] = (long)Current.Elapsed.TotalMilliseconds,
            ["requestHeaders"] = HeadersOf(Response.JsonType, Current.Headers),
            ["requestBody"] = Encoding.UTF8.GetString(_body.Span),
        };
        if (Current.Response.Status is { } status)
        {
            json["responseHeaders"] = HeadersOf(Current.Response.ContentType, []);
            json["responseBody"] = Encoding.UTF8.GetString(
                Current.Response.Body.Span[..Math.Min(Current.Response.Body.Length, ResponseCap)]);
            json["responseStatusCode"] = status;
            json["responseMessage"] = ReasonPhrases.GetReasonPhrase(status);
        }

        if (Current.Response.Error is { } error)
            json["errorMessage"] = error;
        return json;
    }

    public JsonObject ToResponse()
    {
        var json = new JsonObject { ["message"] = Current.Response.Error ?? "", ["timestamp"] = SignicatResponse.Time(Current.Begun) };
        if (Current.Response.Status is { } status)
            json["code"] = status;
        return json;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"delivery {_id}");

    public static SignicatDelivery Keep(StateStream state, SignicatDelivery? it)
    {
        // Beforehand, as it leads to its deliveries, which cannot be read while this one is being made.
        var webhook = SignicatWebhook.Keep(state, it?.Webhook);
        return state.Shared(
            it,
            () => new(
                state.Id(it?._id), state.Long(it?.Number), webhook, SignicatEvent.Keep(state, it?._happened),
                state.Bytes(it?._body ?? default), state.Time(it?.Due)),
            made => made.Current = state.Value(made.Current, Attempt.Keep));
    }

    private static JsonObject HeadersOf(string? contentType, IReadOnlyList<KeyValuePair<string, string>> others)
    {
        var json = new JsonObject();
        if (contentType is not null)
            json["Content-Type"] = contentType;
        foreach (var (name, value) in others)
            json[name] = value;
        return json;
    }

    private sealed record Attempt(DateTimeOffset Begun, IReadOnlyList<KeyValuePair<string, string>> Headers)
    {
        public TimeSpan Elapsed { get; init; }

        public CallbackResponse Response { get; init; }

        public static Attempt Keep(StateStream state, Attempt? it) => new(
            state.Time(it?.Begun),
            state.List(it?.Headers, (stream, header) => KeyValuePair.Create(stream.Text(header.Key), stream.Text(header.Value))))
        {
            Elapsed = state.Span(it?.Elapsed),
            Response = CallbackResponse.Keep(state, it?.Response ?? default),
        };
    }
}
