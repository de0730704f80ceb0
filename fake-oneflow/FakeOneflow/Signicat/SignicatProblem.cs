using System.Globalization;
using FakeOneflow.Http;
using FakeOneflow.Signicat.Access;
using Microsoft.AspNetCore.Http;

namespace FakeOneflow.Signicat;

/// <summary>Refusals in the shapes that Signicat has: of the token endpoint, of the gate before an API, of fields, and of all else.</summary>
internal static class SignicatProblem
{
    /// <summary>A refusal as it is answered.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="isExplained">Whether a refusal of the gate has a body.</param>
    public static Answer For(Refusal refusal, bool isExplained) => refusal.Rule switch
    {
        { Status: StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden } => Gate(refusal, isExplained),
        { Operations: [SignicatOperationIds.RequestToken], Code: { } code } => Token(code),
        _ when refusal.Problems.ByPath.Count > 0 => Fields(refusal),
        _ => General(refusal.Rule.Status, refusal.Detail, refusal.Rule.Code),
    };

    public static Answer General(int status, string message, string? code = null) => Answer.Json(
        Json.Build(json =>
        {
            json.WriteStartObject();
            if (code is not null)
                json.WriteString("code", code);
            json.WriteString("message", message);
            json.WriteEndObject();
        }),
        status);

    // Descriptions are left out, as a client must do without them.
    private static Answer Token(string code) => Answer.Json(
        Json.Build(json =>
        {
            json.WriteStartObject();
            json.WriteString("error", code);
            json.WriteEndObject();
        }),
        StatusCodes.Status400BadRequest);

    private static Answer Gate(Refusal refusal, bool isExplained) =>
        (isExplained ? General(refusal.Rule.Status, refusal.Detail) : Answer.Empty(refusal.Rule.Status)) with { Headers = [new("WWW-Authenticate", AccessRules.Challenge(refusal.Rule, refusal.Detail))] };

    private static Answer Fields(Refusal refusal) => Answer.Json(
        Json.Build(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("errors");
            foreach (var (path, texts) in refusal.Problems.ByPath)
            {
                foreach (var text in texts)
                {
                    json.WriteStartObject();
                    json.WriteString("field", Pascal(path));
                    json.WriteString("message", text);
                    json.WriteEndObject();
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }),
        refusal.Rule.Status);

    /// <summary>A path with a capital at the start of each name, such as <c>Signers[0].ExternalSignerId</c>.</summary>
    public static string Pascal(string path) => string.Join(
        '.', path.Split('.').Select(name => name.Length == 0 ? name : char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..]));
}
