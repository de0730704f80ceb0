using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace FakeOneflow.Http;

/// <summary>The vendor's problem body.</summary>
internal static class ProblemJson
{
    public static Answer For(Refusal refusal, string origin, string requestId) =>
        For(refusal.Rule.Status, refusal.Rule.ErrorCode, refusal.Detail, refusal.Problems, origin, requestId);

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
