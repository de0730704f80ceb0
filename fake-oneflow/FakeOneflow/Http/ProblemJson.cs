using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace FakeOneflow.Http;

/// <summary>The vendor's problem body.</summary>
internal static class ProblemJson
{
    public static Answer For(Refusal refusal, string origin, string requestId) =>
        refusal.Rule.Info is { } info
            ? WithInfo(refusal, info)
            : For(refusal.Rule.Status, refusal.Rule.ErrorCode, refusal.Detail, refusal.Problems, origin, requestId);

    public static Answer For(
        int status, int errorCode, string detail, ParameterProblems problems, string origin, string requestId) =>
        Answer.Json(
            Json.Build(json =>
            {
                json.WriteStartObject();
                json.WriteString("type", $"{origin}/v1/error_codes/{errorCode.ToString(CultureInfo.InvariantCulture)}");
                json.WriteString("title", ReasonPhrases.GetReasonPhrase(status));
                json.WriteNumber("status", status);
                json.WriteString("detail", detail);
                json.WriteNumber("error_code", errorCode);
                WriteProblems(json, problems);
                json.WriteString("request_id", requestId);
                json.WriteEndObject();
            }),
            status);

    // The body of the rate limit has no type and no request id.
    private static Answer WithInfo(Refusal refusal, string info) =>
        Answer.Json(
            Json.Build(json =>
            {
                json.WriteStartObject();
                json.WriteString("title", ReasonPhrases.GetReasonPhrase(refusal.Rule.Status));
                json.WriteNumber("status", refusal.Rule.Status);
                json.WriteString("detail", refusal.Detail);
                json.WriteNumber("error_code", refusal.Rule.ErrorCode);
                WriteProblems(json, refusal.Problems);
                json.WriteString("info", info);
                json.WriteEndObject();
            }),
            refusal.Rule.Status);

    private static void WriteProblems(Utf8JsonWriter json, ParameterProblems problems)
    {
        json.WriteStartObject("parameter_problems");
        foreach (var (path, texts) in problems.ByPath)
        {
            json.WriteStartArray(path);
            foreach (var text in texts)
                json.WriteStringValue(text);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
