using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Protocol;

/// <summary>The vendor's problem body.</summary>
internal static class ProblemJson
{
    public static Response For(RuleViolation violation, string origin, string requestId) =>
        violation.Rule.Info is { } info
            ? WithInfo(violation, info)
            : For(violation.Rule.Status, violation.Rule.ErrorCode, violation.Detail, violation.Problems, origin, requestId);

    public static Response For(
        int status, int errorCode, string detail, ParameterProblems problems, string origin, string requestId) =>
        Response.Json(
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
    private static Response WithInfo(RuleViolation violation, string info) =>
        Response.Json(
            Json.Build(json =>
            {
                json.WriteStartObject();
                json.WriteString("title", ReasonPhrases.GetReasonPhrase(violation.Rule.Status));
                json.WriteNumber("status", violation.Rule.Status);
                json.WriteString("detail", violation.Detail);
                json.WriteNumber("error_code", violation.Rule.ErrorCode);
                WriteProblems(json, violation.Problems);
                json.WriteString("info", info);
                json.WriteEndObject();
            }),
            violation.Rule.Status);

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
