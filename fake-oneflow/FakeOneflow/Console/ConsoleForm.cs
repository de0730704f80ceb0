using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace OneflowFake.Console;

/// <summary>
/// A form as a call of the control API. The field <c>_call</c> names it, such as <c>POST /faults</c> below the tenant; every other
/// field is a member of the body, with its type after a colon: <c>times:number</c>, <c>drop:bool</c>. Empty fields are omitted.
/// </summary>
internal sealed class ConsoleForm
{
    private readonly Dictionary<string, StringValues> _fields;

    private ConsoleForm(Dictionary<string, StringValues> fields) => _fields = fields;

    /// <summary>A field; empty when it was not sent.</summary>
    public string this[string name] => _fields.TryGetValue(name, out var value) ? value.ToString() : "";

    /// <summary>The method of the call.</summary>
    public string Method => Split().Method;

    /// <summary>The path of the call below <c>/_fake</c>.</summary>
    public string Path => Split().Path;

    /// <summary>The page of the console to go to afterwards.</summary>
    public string Then => IsPage(this["_then"]) ? this["_then"] : ConsolePages.Path;

    /// <summary>The address to go to after a success; null to show the page with what was answered.</summary>
    /// <param name="reply">The response of the control API.</param>
    /// <param name="origin">The origin of the server, as the caller sees it.</param>
    public string? Target(Node reply, string origin)
    {
        // Followed only on this server, whatever the response holds.
        if (this["_follow"] is { Length: > 0 } member && reply[member].Text is var address
            && address.StartsWith(origin + "/", StringComparison.Ordinal) && address[origin.Length..] is var path
            && path is not ['/', '/' or '\\', ..])
            return path;

        if (this["_enter"] is { Length: > 0 } id && reply[id].Exists)
            return $"{Then.TrimEnd('/')}/{Uri.EscapeDataString(reply[id].Text)}";

        return this["_show"].Length > 0 ? null : Then;
    }

    public static async Task<ConsoleForm> ReadAsync(ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream(body.ToArray());
        using var reader = new FormReader(bytes);
        return new(await reader.ReadFormAsync(cancellation));
    }

    /// <summary>The body of the call; null when there is nothing to send.</summary>
    public string? Body()
    {
        var members = _fields.Where(field => !field.Key.StartsWith('_') && field.Value.ToString().Length > 0).ToList();
        if (members.Count == 0)
            return null;

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (key, value) in members)
                Write(json, key, value.ToString());
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static bool IsPage(string path) =>
        path.StartsWith(ConsolePages.Path + "/", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal);

    private static void Write(Utf8JsonWriter json, string key, string value)
    {
        var (name, type) = key.Split(':') is [var first, var second] ? (first, second) : (key, "");
        if (type == "number" && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            json.WriteNumber(name, number);
        else if (type == "bool")
            json.WriteBoolean(name, value is "true" or "on");
        else if (type == "lines")
            WriteLines(json, name, value);
        else
            json.WriteString(name, value);
    }

    private static void WriteLines(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartArray(name);
        foreach (var line in value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            json.WriteStringValue(line);
        json.WriteEndArray();
    }

    private (string Method, string Path) Split()
    {
        var call = this["_call"];
        var space = call.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? ("POST", "/") : (call[..space], call[(space + 1)..]);
    }
}
