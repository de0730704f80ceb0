using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContractTests.Scenarios;
using Oneflow.Client;
using Signicat.Client;

namespace ContractTests.Transcripts;

/// <summary>The requests and responses of a call, and the result of the wrapper: the text of a snapshot.</summary>
internal sealed partial record Transcript(IReadOnlyList<Exchange> Exchanges, object Result, Exception? Thrown)
{
    private static readonly JsonSerializerOptions Json =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Id of the rule of the fake that refused the call, by its journal; null when none did.</summary>
    public string? Rule { get; init; }

    /// <summary>The call itself; the others, if any, are where it was sent on to.</summary>
    public Exchange Exchange => Exchanges[0];

    public string Render(Scenario scenario)
    {
        var text = new StringBuilder()
            .Append(scenario.Name).Append('\n')
            .Append("source: ").Append(scenario.Source).Append(" (").Append(scenario.Confidence).Append(")\n\n");
        foreach (var exchange in Exchanges)
            AppendExchange(text, exchange);
        AppendOutcome(text);
        AnonymousIds.Hide(text, Exchange);
        return scenario.Api == Api.Oneflow ? Redact(text.ToString()) : SignicatSecrets.Redact(text.ToString());
    }

    // What the last segment of an access link or of a download opens, and what a webhook is signed with, is secret, though
    // only in a fake. The boundary of a form differs each time.
    private static string Redact(string text) =>
        Boundary().Replace(SignKey().Replace(Secret().Replace(text, "[redacted]"), "[redacted]"), "[boundary]");

    private static void AppendExchange(StringBuilder text, Exchange exchange)
    {
        text.Append(exchange.RequestLine).Append('\n');
        AppendMessage(text, exchange.RequestHeaders, exchange.RequestBody);
        text.Append((int)exchange.Status).Append(' ').Append(exchange.Reason).Append('\n');
        AppendMessage(text, exchange.ResponseHeaders, exchange.ResponseBody);
    }

    private static void AppendMessage(StringBuilder text, IEnumerable<KeyValuePair<string, string>> headers, string body)
    {
        foreach (var (name, value) in headers)
            text.Append(name).Append(": ").Append(name.Equals(ApiToken.Header, StringComparison.OrdinalIgnoreCase) ? "[redacted]" : value)
                .Append('\n');
        text.Append('\n');
        if (body.Length > 0)
            text.Append(body).Append("\n\n");
    }

    private void AppendOutcome(StringBuilder text)
    {
        text.Append("result: ").Append(Result.GetType().DeclaringType!.Name).Append('.').Append(Result.GetType().Name).Append('\n');
        if (Result.GetType().GetProperty("Value") is { } property && property.GetValue(Result) is { } value)
            text.Append("value: ").Append(value.GetType().Name).Append(Differences(value, property.PropertyType)).Append('\n');
        text.Append("thrown: ").Append(Thrown?.GetType().Name ?? "nothing").Append('\n');
        if (Thrown is SignicatException failure)
            SignicatSecrets.Append(text, failure);
        if (Thrown is not OneflowException error)
            return;

        text.Append("message: ").Append(error.Message).Append('\n')
            .Append("error code: ").Append(error.ErrorCode).Append('\n')
            .Append("request id: ").Append(error.RequestId).Append('\n');
        foreach (var (path, problems) in error.ParameterProblems)
            text.Append("parameter problem: ").Append(path).Append(": ").AppendJoin(" ", problems).Append('\n');
    }

    // A typed value that says what the body says needs no telling; anything lost or made up on the way does.
    private string Differences(object value, Type declared)
    {
        var typed = WithoutNothing(JsonSerializer.SerializeToNode(value, declared));
        if (Exchange.ResponseHeaders.Any(header => header is { Key: "Content-Type", Value: "application/octet-stream" }))
            return "";

        return JsonNode.DeepEquals(WithoutNothing(JsonNode.Parse(Exchange.ResponseBody)), typed)
            ? ", all that the body says"
            : "\n" + typed!.ToJsonString(Json);
    }

    private static JsonNode? WithoutNothing(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .Select(member => KeyValuePair.Create(member.Key, WithoutNothing(member.Value)))
            .Where(member => member.Value is not null and not JsonArray { Count: 0 })),
        JsonArray items => new JsonArray([.. items.Select(WithoutNothing)]),
        _ => node?.DeepClone(),
    };

    [GeneratedRegex("(?<=/access/|/storage/)[A-Za-z0-9_-]{20,}")]
    private static partial Regex Secret();

    [GeneratedRegex("(?<=\"sign_key\":\")[^\"]+")]
    private static partial Regex SignKey();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Boundary();
}
