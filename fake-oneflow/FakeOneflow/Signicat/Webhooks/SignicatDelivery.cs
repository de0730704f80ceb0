using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using OneflowFake.Server.Responses;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Callbacks;

namespace OneflowFake.Signicat.Webhooks;

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

    private const int ResponseCap = 4096;

    private IReadOnlyList<KeyValuePair<string, string>> _headers = [];
    private DateTimeOffset _begun;
    private TimeSpan _elapsed;
    private CallbackResponse _response;

    public SignicatWebhook Webhook { get; } = webhook;

    public DateTimeOffset Due { get; } = due;

    private bool IsSuccess => _response.Status is >= 200 and < 300;

    /// <summary>The request, signed with what the secret is now.</summary>
    /// <param name="now">When it is sent.</param>
    public Callback ToCallback(DateTimeOffset now)
    {
        _begun = now;
        _headers = Webhook.Secret is { } secret ? [new(WebhookSignature.Header, WebhookSignature.Of(body.Span, secret))] : [];
        return new($"signicat-{id}", Webhook.Url, body, Finish) { Headers = _headers, Timeout = Timeout, ResponseCap = ResponseCap };
    }

    /// <summary>Notes what came of it.</summary>
    private void Finish(CallbackResponse response, DateTimeOffset now)
    {
        (_response, _elapsed) = (response, now - _begun);
        Webhook.LastAttempt = this;
        if (!Webhook.Logs(IsSuccess))
            return;

        Webhook.Deliveries.AddFirst(this);
        if (Webhook.Deliveries.Count > SignicatOutbox.MaxRemembered)
            Webhook.Deliveries.RemoveLast();
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = SignicatResponse.Id(id),
            ["webhookId"] = Webhook.Id,
            ["eventId"] = SignicatResponse.Id(eventId),
            ["timestamp"] = SignicatResponse.Time(_begun),
            ["url"] = Webhook.Url,
            ["elapsedMs"] = (long)_elapsed.TotalMilliseconds,
            ["requestHeaders"] = HeadersOf(Response.JsonType, _headers),
            ["requestBody"] = Encoding.UTF8.GetString(body.Span),
        };
        if (_response.Status is { } status)
        {
            json["responseHeaders"] = HeadersOf(_response.ContentType, []);
            json["responseBody"] = Encoding.UTF8.GetString(_response.Body.Span[..Math.Min(_response.Body.Length, ResponseCap)]);
            json["responseStatusCode"] = status;
            json["responseMessage"] = ReasonPhrases.GetReasonPhrase(status);
        }

        if (_response.Error is { } error)
            json["errorMessage"] = error;
        return json;
    }

    public JsonObject ToResponse()
    {
        var json = new JsonObject { ["message"] = _response.Error ?? "", ["timestamp"] = SignicatResponse.Time(_begun) };
        if (_response.Status is { } status)
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
