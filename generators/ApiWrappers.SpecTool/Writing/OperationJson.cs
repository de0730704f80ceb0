using System.Text;
using System.Text.Json.Nodes;
using ApiWrappers.SpecTool.Passes;
using ApiWrappers.SpecTool.Planning;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Writing;

/// <summary>Writes an operation for the templates.</summary>
internal static class OperationJson
{
    private static readonly string[] Copied =
        ["x-aw-source", "x-aw-confidence", "x-aw-download", "x-aw-experimental", "x-aw-paging", "x-aw-server"];

    public static JsonObject Write(OperationPlan plan, JsonTypes json)
    {
        var node = plan.Operation.Node;
        var written = new JsonObject
        {
            ["operationId"] = plan.Operation.Id,
            ["tags"] = new JsonArray(PreparedDocument.Plain(plan.Operation.Resource)),
            ["summary"] = Summary(plan.Operation),
            ["security"] = PreparedDocument.Plain(node["security"]),
            ["responses"] = Responses(plan),
            ["x-aw-method"] = plan.Operation.MethodName,
            ["x-aw-resource"] = plan.Operation.Resource,
            ["x-aw-verb"] = plan.Operation.Method.ToUpperInvariant(),
            ["x-aw-http"] = Http(plan.Operation.Method),
            ["x-aw-route"] = Route(plan),
            ["x-aw-path"] = PathOf(plan),
            ["x-aw-parameters"] = new JsonArray([.. plan.Parameters.Select(parameter => Parameter(parameter, node, json))]),
        };
        if (node["description"].Text is { Length: > 0 } description)
            written["description"] = PlainText.Of(description);
        if (plan.Body.Kind != BodyKind.None)
            written["x-aw-body"] = Body(plan.Body, json);
        if (plan.Body.Kind == BodyKind.Multipart)
            written["x-aw-parts"] = new JsonArray([.. plan.Body.Parts.Select(part => Part(part, json))]);

        written["x-aw-successes"] = new JsonArray([.. plan.Successes.Select(success => Success(success, json))]);
        var mayBeNull = plan.Successes.Any(success => success.Body.IsNullable);
        written["x-aw-result"] = Received(plan.Result.Body with { IsNullable = mayBeNull }, json);
        if (plan.Union is not null)
            written["x-aw-union"] = plan.Union;
        else if (plan.Result.Body.Kind == BodyKind.File)
            written["x-aw-file"] = true;
        written["x-aw-accept"] =
            string.Join(", ", plan.Successes.Select(success => success.Body.Media).Where(media => media.Length > 0).Distinct());
        written["x-aw-failures"] = new JsonArray([.. plan.Failures.Select(failure => Failure(failure, json))]);

        if (node["x-aw-retry"].Text is { Length: > 0 } retry)
            written["x-aw-retry"] = char.ToUpperInvariant(retry[0]) + retry[1..];
        foreach (var name in Copied.Where(name => node[name].Exists && !node[name].IsFalse))
            written[name] = PreparedDocument.Plain(node[name]);
        return written;
    }

    private static string Summary(SpecOperation operation)
    {
        foreach (var text in new[] { operation.Node["summary"].Text, FirstSentence(operation.Node["description"].Text) })
        {
            if (!string.IsNullOrWhiteSpace(text))
                return string.Join(' ', PlainText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        return $"Sends {operation.Title}.";
    }

    private static string? FirstSentence(string? text)
    {
        var line = text?.Trim().Split('\n')[0];
        var end = line?.IndexOf(". ", StringComparison.Ordinal) ?? -1;
        return end > 0 ? line![..(end + 1)] : line;
    }

    private static JsonObject Responses(OperationPlan plan)
    {
        var responses = new JsonObject();
        foreach (var (status, response) in plan.Operation.Node["responses"].Members)
            responses[status] = new JsonObject { ["description"] = PlainText.Of(response["description"].Text) };
        if (responses.Count == 0)
            responses["default"] = new JsonObject { ["description"] = "" };
        return responses;
    }

    private static string Http(string method) => method switch
    {
        "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace" =>
            "HttpMethod." + char.ToUpperInvariant(method[0]) + method[1..],
        _ => $"new HttpMethod(\"{method.ToUpperInvariant()}\")",
    };

    // With the names of the parameters where those are not the names in the document.
    private static string Route(OperationPlan plan)
    {
        var route = new StringBuilder();
        foreach (var (text, isHole) in RouteParts.Split(plan.Operation.Route))
        {
            if (!isHole)
            {
                route.Append(text);
            }
            else
                route.Append('{').Append(
                    Letters(text) == Letters(VariableOf(plan, text)) || Letters(text) + "value" == Letters(VariableOf(plan, text))
                    ? text
                    : VariableOf(plan, text)).Append('}');
        }

        return route.ToString();
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    // The inside of an interpolated string.
    private static string PathOf(OperationPlan plan)
    {
        var path = new StringBuilder();
        foreach (var (text, isHole) in RouteParts.Split(plan.Operation.Route))
        {
            if (isHole)
                path.Append(PathStyle.Hole(plan.Parameters.First(parameter => parameter.In == "path" && parameter.Name == text)));
            else
                path.Append(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
                    .Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        }

        return path.ToString().TrimStart('/');
    }

    private static string VariableOf(OperationPlan plan, string hole)
        => plan.Parameters.First(parameter => parameter.In == "path" && parameter.Name == hole).Variable;

    private static JsonObject Parameter(ParameterPlan parameter, SpecNode operation, JsonTypes json)
    {
        var written = new JsonObject
        {
            ["in"] = parameter.In,
            ["name"] = parameter.Name,
            ["query"] = Uri.EscapeDataString(parameter.Name),
            ["variable"] = parameter.Variable,
            ["escaped"] = Variables.Escaped(parameter.Variable),
            ["clr"] = parameter.Type.Text,
            ["required"] = parameter.IsRequired,
            ["style"] = parameter.Style,
            ["description"] = PlainText.Of(parameter.Node["description"].Text),
            ["omitted"] = parameter.In == "query" && parameter.Name == operation["x-aw-download"]["parameter"].Text,
        };
        if (parameter.Style is "deep" or "fields" or "json")
        {
            var isNullable = parameter.Type.IsStruct && !parameter.IsRequired;
            written["json"] = json.Of(isNullable ? CSharpType.OrNull(parameter.Type) : parameter.Type);
        }

        return written;
    }

    private static JsonObject Body(BodyPlan body, JsonTypes json)
    {
        var written = Read(body, json);
        written["variable"] = body.Variable;
        written["escaped"] = Variables.Escaped(body.Variable);
        written["required"] = body.IsRequired;
        written["nullable"] = body.IsNullable;
        written["struct"] = body.Type?.IsStruct == true;
        written["description"] = PlainText.Of(body.Description);
        written["styles"] = new JsonArray(
            [.. body.Styles.Select(field => new JsonObject { ["name"] = field.Name, ["style"] = field.Style })]);
        return written;
    }

    private static JsonObject Part(PartPlan part, JsonTypes json)
    {
        var written = new JsonObject
        {
            ["name"] = part.Name,
            ["variable"] = part.Variable,
            ["escaped"] = Variables.Escaped(part.Variable),
            ["clr"] = part.Type.Text,
            ["required"] = part.IsRequired,
            ["kind"] = part.Kind,
            ["description"] = PlainText.Of(part.Description),
        };
        if (part.Media is not null)
            written["media"] = part.Media;
        if (part.Separator is not null)
            written["separator"] = part.Separator;
        if (part.Kind == "json")
            written["json"] = json.Of(part.Type);
        return written;
    }

    private static JsonObject Success(SuccessPlan success, JsonTypes json)
    {
        var written = Received(success.Body, json);
        written["status"] = success.Status;
        written["case"] = success.Case;
        written["description"] = PlainText.Of(success.Description);
        return written;
    }

    private static JsonObject Failure(FailurePlan failure, JsonTypes json)
    {
        var written = failure.Body.Kind == BodyKind.Json ? Read(failure.Body, json) : new JsonObject { ["kind"] = "none" };
        written["status"] = failure.Status;
        written["description"] = PlainText.Of(failure.Description);
        return written;
    }

    // The metadata of a class is the same whether null is a value or not.
    private static JsonObject Received(BodyPlan body, JsonTypes json)
    {
        if (body is not { Kind: BodyKind.Json, IsNullable: true })
            return Read(body, json);

        var type = CSharpType.OrNull(body.Type!);
        var written = Read(body.Type!.IsStruct ? body with { Type = type } : body, json);
        written["clr"] = type.Text;
        written["nullable"] = true;
        return written;
    }

    private static JsonObject Read(BodyPlan body, JsonTypes json)
    {
        var written = new JsonObject { ["kind"] = body.Kind.ToString().ToLowerInvariant(), ["media"] = body.Media };
        if (body.Type is not null)
            written["clr"] = body.Type.Text;
        if (body.Kind is BodyKind.Json or BodyKind.Fields)
            written["json"] = json.Of(body.Type!);
        return written;
    }
}
