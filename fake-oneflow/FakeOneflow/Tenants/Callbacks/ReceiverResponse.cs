using System.Text.Json;
using System.Text.Unicode;
using OneflowFake.Tenants.Journal;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Tenants.Callbacks;

/// <summary>The body that a receiver answered with, as far as it was read. Only what is shown of it is without secrets.</summary>
/// <param name="ContentType">The media type; null when it does not say.</param>
/// <param name="Body">The body, one byte more than <see cref="Cap"/> when it is longer.</param>
internal sealed record ReceiverResponse(string? ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Bytes that are shown of each.</summary>
    public const int Cap = 4096;

    private const int MaxType = 200;

    /// <summary>The body of a response; null when there was no response.</summary>
    public static ReceiverResponse? Of(CallbackResponse response) => response.Status is null
        ? null
        : new(response.ContentType is { Length: > MaxType } type ? type[..MaxType] : response.ContentType,
            response.Body[..Math.Min(response.Body.Length, Cap + 1)]);

    /// <summary>Writes the member <c>response</c>.</summary>
    public static void Write(Utf8JsonWriter json, ReceiverResponse? response)
    {
        if (response is null)
        {
            json.WriteNull("response");
            return;
        }

        json.WriteStartObject("response");
        json.WriteString("content_type", response.ContentType);
        json.WriteString("body", response.Text()?.ToString());
        json.WriteBoolean("body_is_cut", response.Body.Length > Cap);
        json.WriteNumber("body_bytes", Math.Min(response.Body.Length, Cap));
        json.WriteEndObject();
    }

    // What is cut can end within a character, and within a secret.
    private RedactedText? Text()
    {
        var isCut = Body.Length > Cap;
        var text = Body;
        for (var i = 0; isCut && i < 3 && !Utf8.IsValid(text.Span); i++)
            text = text[..^1];
        return RedactedText.OfBody(text, isCut ? text.Length - 1 : Cap);
    }

    public static ReceiverResponse Keep(StateStream state, ReceiverResponse? it) =>
        new(state.TextOrNull(it?.ContentType), state.Bytes(it?.Body ?? default));

    // A receiver can say anything in it.
    public override string ToString() => $"{Body.Length} bytes";
}
