using System.Globalization;
using Microsoft.AspNetCore.Http;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Signicat.Protocol;

/// <summary>
/// Refusals in the shapes that Signicat has: of the token endpoint, of the gate before an API, of fields, and of all else.
/// </summary>
internal static class SignicatProblem
{
    /// <summary>A refusal as it is answered.</summary>
    /// <param name="violation">The refusal.</param>
    /// <param name="isExplained">Whether a refusal of the gate has a body.</param>
    public static Response For(RuleViolation violation, bool isExplained) => violation.Rule switch
    {
        { Status: StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden } => Gate(violation, isExplained),
        { Operations: [SignicatOperationIds.RequestToken], Code: { } code } => Token(code),
        _ when violation.Problems.ByPath.Count > 0 => Fields(violation),
        _ => General(violation.Rule.Status, violation.Detail, violation.Rule.Code),
    };

    public static Response General(int status, string message, string? code = null) => Response.Json(
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
    private static Response Token(string code) => Response.Json(
        Json.Build(json =>
        {
            json.WriteStartObject();
            json.WriteString("error", code);
            json.WriteEndObject();
        }),
        StatusCodes.Status400BadRequest);

    private static Response Gate(RuleViolation violation, bool isExplained) =>
        (isExplained ? General(violation.Rule.Status, violation.Detail) : Response.Empty(violation.Rule.Status)) with
        {
            Headers = [new("WWW-Authenticate", AccessRules.Challenge(violation.Rule, violation.Detail))],
        };

    private static Response Fields(RuleViolation violation) => Response.Json(
        Json.Build(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("errors");
            foreach (var (path, texts) in violation.Problems.ByPath)
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
        violation.Rule.Status);

    /// <summary>A path with a capital at the start of each name, such as <c>Signers[0].ExternalSignerId</c>.</summary>
    public static string Pascal(string path) => string.Join(
        '.', path.Split('.').Select(name => name.Length == 0 ? name : char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..]));
}
