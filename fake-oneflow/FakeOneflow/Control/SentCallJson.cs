using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using OneflowFake.Server.Responses;

namespace OneflowFake.Control;

/// <summary>The response to a call that was sent by the control API.</summary>
internal static class SentCallJson
{
    public static void Write(Utf8JsonWriter json, Response response, long? sequence)
    {
        var shown = response.Body[..Math.Min(response.Body.Length, CallControl.MaxShown)];
        var isText = IsText(shown.Span, response.Body.Length > shown.Length);
        json.WriteStartObject();
        json.WriteId("sequence", sequence);
        json.WriteId("status", response.Status == 0 ? null : response.Status);
        json.WriteString("content_type", response.ContentType);
        json.WriteStartObject("headers");
        foreach (var (name, value) in response.Headers.DistinctBy(header => header.Key))
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteString("body", isText ? Encoding.UTF8.GetString(shown.Span) : null);
        json.WriteBoolean("body_is_cut", isText && response.Body.Length > shown.Length);
        json.WriteNumber("body_bytes", response.Body.Length);
        json.WriteEndObject();
    }

    // A cut can be in the middle of a character.
    private static bool IsText(ReadOnlySpan<byte> body, bool isCut)
    {
        if (body.Contains((byte)0))
            return false;

        var status = Utf8.ToUtf16(body, new char[body.Length], out _, out _, replaceInvalidSequences: false);
        return status == OperationStatus.Done || (isCut && status == OperationStatus.NeedMoreData);
    }
}
