using System.Text.Json;

namespace Signicat.Client;

/// <summary>
/// Reads problems in all forms that Signicat's services use: names in any case, older names, numeric codes, and problems of fields as a
/// list or as a map.
/// </summary>
internal static class ProblemReader
{
    /// <summary>
    /// Reads a body; null when it is not a problem of Signicat, such as the page of a proxy. The error keeps the body
    /// itself.
    /// </summary>
    public static Problem? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException is what the reader throws for an escaped half of a surrogate pair.
            return null;
        }
    }

    private static Problem? Read(JsonElement root)
    {
        var problem = new Problem();
        var isProblem = false;
        foreach (var member in root.EnumerateObject())
        {
            if (Set(problem, member.Name.ToUpperInvariant(), member.Value))
                isProblem = true;
            else
                (problem.UnknownMembers ??= new Dictionary<string, JsonElement>())[member.Name] = member.Value.Clone();
        }

        return isProblem ? problem : null;
    }

    private static bool Set(Problem problem, string name, JsonElement value)
    {
        switch (name)
        {
            case "MESSAGE" or "ERRORMESSAGE" or "ERRORDESCRIPTION" when TextOf(value) is { } text:
                problem.Message ??= text;
                return true;
            case "CODE" or "ERRORCODE" when TextOf(value) is { } text:
                problem.Code ??= text;
                return true;
            case "REQUESTID" when TextOf(value) is { } text:
                problem.RequestId = text;
                return true;
            case "ERROR" when value.ValueKind == JsonValueKind.Object:
                return SetAll(problem, value);
            case "ERROR" when TextOf(value) is { } text:
                problem.Error = text;
                return true;
            case "ERROR_DESCRIPTION" when TextOf(value) is { } text:
                problem.ErrorDescription = text;
                return true;
            case "ERRORS" when FieldsOf(value) is { Count: > 0 } fields:
                problem.Errors = fields;
                return true;
            default:
                return false;
        }
    }

    // The error of a session is in an object of its own.
    private static bool SetAll(Problem problem, JsonElement error)
    {
        var isSet = false;
        foreach (var member in error.EnumerateObject())
            isSet |= Set(problem, member.Name.ToUpperInvariant(), member.Value);
        return isSet;
    }

    private static List<FieldProblem> FieldsOf(JsonElement errors) => errors.ValueKind switch
    {
        JsonValueKind.Array => [.. errors.EnumerateArray().Select(FieldOf).OfType<FieldProblem>()],
        JsonValueKind.Object => [
            .. errors.EnumerateObject()
            .SelectMany(field => MessagesOf(field.Value).Select(message => new FieldProblem { Field = field.Name, Message = message }))],
        _ => [],
    };

    private static FieldProblem? FieldOf(JsonElement error)
    {
        if (error.ValueKind != JsonValueKind.Object)
            return TextOf(error) is { } text ? new FieldProblem { Message = text } : null;

        var field = new FieldProblem();
        foreach (var member in error.EnumerateObject())
        {
            if (member.NameEquals("field") || member.NameEquals("Field"))
                field.Field = TextOf(member.Value);
            else if (member.NameEquals("message") || member.NameEquals("Message"))
                field.Message = TextOf(member.Value);
        }

        return (field.Field ?? field.Message) is null ? null : field;
    }

    private static IEnumerable<string> MessagesOf(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Select(TextOf).OfType<string>()
        : TextOf(value) is { } text ? [text] : [];

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
