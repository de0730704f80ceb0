using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FakeOneflow.Http;
using FakeOneflow.Webhooks;
using Microsoft.AspNetCore.WebUtilities;

namespace FakeOneflow.Signicat.Webhooks;

/// <summary>An attempt to send an event to a webhook. There is one for each event, as no schedule of repeats is known.</summary>
/// <param name="id">Its id.</param>
/// <param name="webhook">Whose it is.</param>
/// <param name="eventId">The event.</param>
/// <param name="body">What is sent.</param>
/// <param name="due">When it is to be sent.</param>
internal sealed class SignicatDelivery(Guid id, SignicatWebhook webhook, Guid eventId, ReadOnlyMemory<byte> body, DateTimeOffset due)
{
    /// <summary>How long an attempt may take, as documented.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private const int AnswerCap = 4096;

    private IReadOnlyList<KeyValuePair<string, string>> _headers = [];
    private DateTimeOffset _begun;
    private TimeSpan _elapsed;
    private CallbackAnswer _answer;

    public SignicatWebhook Webhook { get; } = webhook;

    public DateTimeOffset Due { get; } = due;

    private bool IsSuccess => _answer.Status is >= 200 and < 300;

    /// <summary>The request, signed with what the secret is now.</summary>
    /// <param name="now">When it is sent.</param>
    public Callback ToCallback(DateTimeOffset now)
    {
        _begun = now;
        _headers = Webhook.Secret is { } secret ? [new(WebhookSignature.Header, WebhookSignature.Of(body.Span, secret))] : [];
        return new($"signicat-{id}", Webhook.Url, body, Finish) { Headers = _headers, Timeout = Timeout, AnswerCap = AnswerCap };
    }

    /// <summary>Notes what came of it.</summary>
    private void Finish(CallbackAnswer answer, DateTimeOffset now)
    {
        (_answer, _elapsed) = (answer, now - _begun);
        Webhook.LastAttempt = this;
        if (!Webhook.Logs(IsSuccess))
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
            ["timestamp"] = SignicatAnswer.Time(_begun),
            ["url"] = Webhook.Url,
            ["elapsedMs"] = (long)_elapsed.TotalMilliseconds,
            ["requestHeaders"] = HeadersOf(Answer.JsonType, _headers),
            ["requestBody"] = Encoding.UTF8.GetString(body.Span),
        };
        if (_answer.Status is { } status)
        {
            json["responseHeaders"] = HeadersOf(_answer.ContentType, []);
            json["responseBody"] = Encoding.UTF8.GetString(_answer.Body.Span[..Math.Min(_answer.Body.Length, AnswerCap)]);
            json["responseStatusCode"] = status;
            json["responseMessage"] = ReasonPhrases.GetReasonPhrase(status);
        }

        if (_answer.Error is { } error)
            json["errorMessage"] = error;
        return json;
    }

    public JsonObject ToResponse()
    {
        var json = new JsonObject { ["message"] = _answer.Error ?? "", ["timestamp"] = SignicatAnswer.Time(_begun) };
        if (_answer.Status is { } status)
            json["code"] = status;
        return json;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"delivery {id}");

    private static JsonObject HeadersOf(string? contentType, IReadOnlyList<KeyValuePair<string, string>> others)
    {
        var json = new JsonObject();
        if (contentType is not null)
            json["Content-Type"] = contentType;
        foreach (var (name, value) in others)
            json[name] = value;
        return json;
    }
}
