using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FakeOneflow.Webhooks;

namespace FakeOneflow.Signicat.Webhooks;

/// <summary>An attempt to send an event to a webhook. There is one for each event, as no schedule of repeats is known.</summary>
/// <param name="id">Its id.</param>
/// <param name="webhook">Whose it is.</param>
/// <param name="eventId">The event.</param>
/// <param name="body">What is sent.</param>
internal sealed class SignicatDelivery(Guid id, SignicatWebhook webhook, Guid eventId, ReadOnlyMemory<byte> body)
{
    private DateTimeOffset _time;
    private CallbackAnswer _answer;

    public SignicatWebhook Webhook { get; } = webhook;

    /// <summary>The request, signed with what the secret is now.</summary>
    public Callback ToCallback() => new($"signicat-{id}", Webhook.Url, body, Finish)
    {
        IsKept = false,
        Headers = Webhook.Secret is { } secret ? [new(WebhookSignature.Header, WebhookSignature.Of(body.Span, secret))] : [],
    };

    /// <summary>Notes what came of it.</summary>
    private void Finish(CallbackAnswer answer, DateTimeOffset now)
    {
        (_answer, _time) = (answer, now);
        Webhook.LastAttempt = this;
        if (!Webhook.Logs(answer.Status is >= 200 and < 300))
            return;

        Webhook.Deliveries.AddFirst(this);
        if (Webhook.Deliveries.Count > SignicatOutbox.Kept)
            Webhook.Deliveries.RemoveLast();
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = SignicatAnswer.Id(id),
            ["webhookId"] = Webhook.Id,
            ["eventId"] = SignicatAnswer.Id(eventId),
            ["timestamp"] = SignicatAnswer.Time(_time),
            ["url"] = Webhook.Url,
            ["elapsedMs"] = 0,
            ["requestBody"] = Encoding.UTF8.GetString(body.Span),
        };
        if (_answer.Status is { } status)
            json["responseStatusCode"] = status;
        if (_answer.Error is { } error)
            json["errorMessage"] = error;
        return json;
    }

    public JsonObject ToResponse()
    {
        var json = new JsonObject { ["message"] = _answer.Error ?? "", ["timestamp"] = SignicatAnswer.Time(_time) };
        if (_answer.Status is { } status)
            json["code"] = status;
        return json;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"delivery {id}");
}
