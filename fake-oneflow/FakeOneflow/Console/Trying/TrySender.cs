using System.Globalization;
using System.Text;
using System.Text.Json;
using OneflowFake.Server.Responses;

namespace OneflowFake.Console.Trying;

/// <summary>Sends a call that was filled in. Credentials are added by the control API: no page, address or field holds them.</summary>
internal static class TrySender
{
    private const string Control = "/_fake";
    private const string Boundary = "fake-oneflow-form";

    public static async Task<TryResult> SendAsync(PageCall call, Node operation, TryCall filled)
    {
        var missing = operation["parameters"].Items.FirstOrDefault(
            parameter => parameter["required"].IsTrue && filled[TryCall.FieldOf(parameter)].Length == 0);
        if (missing.Exists)
            return new(default, $"{missing["name"]} is missing: fill it in.");

        var path = PathOf(operation, filled);
        return path.StartsWith(Control + "/", StringComparison.Ordinal)
            ? await SendToControlAsync(call, operation, path[Control.Length..], filled[TryCall.Body])
            : await SendToServiceAsync(call, operation, path, filled);
    }

    private static async Task<TryResult> SendToControlAsync(PageCall call, Node operation, string path, string body)
    {
        var response = await call.Control.FetchAsync(
            operation["method"].Text, path, body.Length > 0 ? body : null, call.Cancellation);
        return new(Build(json =>
        {
            json.WriteNumber("status", response.Status);
            json.WriteString("content_type", response.ContentType);
            json.WriteString("body", Encoding.UTF8.GetString(response.Body.Span));
            json.WriteNumber("body_bytes", response.Body.Length);
        }), "");
    }

    private static async Task<TryResult> SendToServiceAsync(PageCall call, Node operation, string path, TryCall filled)
    {
        var (type, body) = BodyOf(operation["body"], filled[TryCall.Body]);
        var request = Build(json =>
        {
            json.WriteString("method", operation["method"].Text);
            json.WriteString("path", path);
            if (long.TryParse(filled[TryCall.User], NumberStyles.None, CultureInfo.InvariantCulture, out var user))
                json.WriteNumber("user_id", user);
            json.WriteBoolean("anonymous", IsOpen(operation));
            if (body.Length == 0)
                return;

            json.WriteString("content_type", type);
            json.WriteString("body", body);
        });
        var reply = await call.Control.SendAsync(
            "POST", $"/tenants/{call.Frame.Tenant}/calls", request.Text, call.Cancellation);
        return new(reply.Body, reply.Error);
    }

    private static bool IsOpen(Node operation) => operation["security"].Items.All(schemes => schemes.Count == 0);

    private static string PathOf(Node operation, TryCall filled)
    {
        var path = operation["path"].Text;
        var query = new StringBuilder();
        foreach (var parameter in operation["parameters"].Items)
        {
            var value = Uri.EscapeDataString(filled[TryCall.FieldOf(parameter)]);
            if (parameter["in"].Text == "path")
                path = path.Replace($"{{{parameter["name"]}}}", value, StringComparison.Ordinal);
            else if (value.Length > 0)
                query.Append(query.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(parameter["name"].Text)).Append('=').Append(value);
        }

        return path + query;
    }

    // Files are not chosen here: a small one of our own is sent under the name that was filled in.
    private static (string Type, string Body) BodyOf(Node body, string text)
    {
        if (body["content_type"].Text != "multipart/form-data" || text.Length == 0)
            return (body["content_type"].Exists ? body["content_type"].Text : Response.JsonType, text);

        var form = new StringBuilder();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = line.Split('=', 2) is [var first, var second] ? (first, second) : (line, "");
            form.Append(CultureInfo.InvariantCulture, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"");
            form.Append(name == "file"
                ? $"; filename=\"{value}\"\r\nContent-Type: application/pdf\r\n\r\n{SamplePdf}\r\n"
                : $"\r\n\r\n{value}\r\n");
        }

        return ($"multipart/form-data; boundary={Boundary}", form.Append(CultureInfo.InvariantCulture, $"--{Boundary}--\r\n").ToString());
    }

    private const string SamplePdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";

    private static Node Build(Action<Utf8JsonWriter> write)
    {
        using var document = JsonDocument.Parse(Json.Write(json =>
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }));
        return new(document.RootElement.Clone());
    }
}
