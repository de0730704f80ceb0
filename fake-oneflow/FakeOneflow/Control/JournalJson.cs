using System.Text.Json;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Faults;
using OneflowFake.Tenants.Journal;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Control;

/// <summary>A journal as the control API shows it.</summary>
internal static class JournalJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<JournalEntry> entries, long lastSequence, bool isBrief)
    {
        json.WriteStartObject();
        json.WriteNumber("last_sequence", lastSequence);
        json.WriteStartArray("entries");
        foreach (var entry in entries)
            WriteEntry(json, entry, isBrief ? Detail.Brief : Detail.Full);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>One entry, with what is different each time that the same thing happens.</summary>
    public static void WriteOne(Utf8JsonWriter json, JournalEntry entry) => WriteEntry(json, entry, Detail.All);

    private static void WriteEntry(Utf8JsonWriter json, JournalEntry entry, Detail detail)
    {
        json.WriteStartObject();
        json.WriteNumber("sequence", entry.Sequence);
        json.WriteTime("at", entry.At);
        json.WriteString("operation", entry.Operation?.Name);
        json.WriteId("user_id", entry.UserId);
        if (detail != Detail.Full)
            json.WriteNumber("milliseconds", Math.Round(entry.Elapsed.TotalMilliseconds, 1));
        if (detail == Detail.All)
            json.WriteBoolean("repeatable", RepeatControl.WhyNot(entry) is null);
        WriteRequest(json, entry, detail);
        WriteResponse(json, entry, detail);
        WriteFault(json, entry.Fault);
        WriteRule(json, entry.Rule, entry.JournalDetail);
        json.WriteStartArray("unread_members");
        foreach (var member in entry.UnreadMembers)
            json.WriteStringValue(member.ToString());
        json.WriteEndArray();
        WriteSetupCall(json, entry.SetupCall);
        json.WriteEndObject();
    }

    private static void WriteRequest(Utf8JsonWriter json, JournalEntry entry, Detail detail)
    {
        json.WriteStartObject("request");
        Write(json, "method", entry.Method);
        Write(json, "path", entry.Path);
        Write(json, "query", entry.Query);
        WriteHeaders(json, detail == Detail.Brief ? JournalHeaders.None : entry.RequestHeaders);
        WriteBody(json, detail == Detail.Brief ? entry.RequestBody with { Text = null } : entry.RequestBody);
        json.WriteEndObject();
    }

    private static void WriteResponse(Utf8JsonWriter json, JournalEntry entry, Detail detail)
    {
        json.WriteStartObject("response");
        json.WriteId("status", entry.Status == 0 ? null : entry.Status);
        WriteHeaders(json, detail == Detail.Brief ? JournalHeaders.None : entry.ResponseHeaders);
        WriteBody(json, detail == Detail.Brief ? entry.ResponseBody with { Text = null } : entry.ResponseBody);
        json.WriteEndObject();
    }

    private static void WriteFault(Utf8JsonWriter json, Fault? fault)
    {
        if (fault is null)
        {
            json.WriteNull("fault");
            return;
        }

        json.WriteStartObject("fault");
        json.WriteString("id", fault.Id);
        json.WriteString("response", fault.Kind.Name);
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, Rule? rule, RedactedText detail)
    {
        if (rule is null)
        {
            json.WriteNull("rule");
            return;
        }

        json.WriteStartObject("rule");
        json.WriteString("id", rule.Id);
        Write(json, "detail", detail);
        json.WriteString("confidence", rule.Confidence == Confidence.Documented ? "documented" : "inferred");
        json.WriteString("page", rule.Site + rule.Source);
        json.WriteEndObject();
    }

    private static void WriteSetupCall(Utf8JsonWriter json, SetupCallNote? note)
    {
        if (note is null)
        {
            json.WriteNull("setup_call");
            return;
        }

        json.WriteStartObject("setup_call");
        Write(json, "event", note.EventName);
        json.WriteString("oauth_link", note.OauthLink?.ToString());
        json.WriteString("error", note.Error?.ToString());
        json.WriteEndObject();
    }

    private static void WriteHeaders(Utf8JsonWriter json, JournalHeaders headers)
    {
        json.WriteStartObject("headers");
        foreach (var line in headers.ToText().ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            // Redaction can swallow a colon.
            if (colon > 0)
                json.WriteString(line[..colon], line[(colon + 2)..]);
        }

        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, JournalBody body)
    {
        json.WriteString("body", body.Text?.ToString());
        json.WriteBoolean("body_is_cut", body.Text?.IsCut == true);
        json.WriteNumber("body_bytes", body.Length);
    }

    // The only way by which a text of a request gets into an answer of the control API.
    private static void Write(Utf8JsonWriter json, string name, RedactedText text) => json.WriteString(name, text.ToString());

    private enum Detail
    {
        /// <summary>With empty headers and bodies.</summary>
        Brief,

        /// <summary>Everything that follows from the call, so that the same calls have the same entry.</summary>
        Full,

        /// <summary>Also what does not, such as how long it took.</summary>
        All,
    }
}
