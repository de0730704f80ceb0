using System.Text.Json.Nodes;

namespace TestKit.Spec;

/// <summary>
/// Checks answers of the Oneflow API against its spec: each is of a documented status, or is a refusal that any call can
/// meet, and its body is as the spec says, with no member that it does not name.
/// </summary>
/// <param name="document">The spec.</param>
public sealed class ResponseCheck(SpecDocument document)
{
    /// <summary>Marks answers of the fake that were ordered, and say nothing of the API.</summary>
    public const string FaultHeader = "x-fake-fault";

    private const string Prefix = "/v1";

    // How every call can be refused, whatever its page lists: for its form, its caller, its subject, or too many before it.
    private static readonly int[] Anywhere = [400, 401, 404, 429];

    // How the fake refuses requests that no operation ever sees, in a shape of its own.
    private static readonly int[] AtTheDoor = [403, 414, 421, 431, 507];

    private readonly SpecDocument _document = document;

    /// <summary>Statuses that the spec lacks for an operation and that are right all the same.</summary>
    public IReadOnlyCollection<(string OperationId, int Status)> Besides { get; init; } = [];

    /// <summary>The check against <c>openapi/oneflow.yaml</c>.</summary>
    public static ResponseCheck Oneflow { get; } = new(SpecDocument.Load("oneflow.yaml"))
    {
        Besides =
        [
            // Only admins may; how others are refused is not said.
            ("updateTemplateTypeDataFields", 403),
        ],
    };

    /// <summary>True for the addresses of the API, as opposed to those beside it.</summary>
    /// <param name="path">The path of the address, or the whole of it below the host.</param>
    public static bool Covers(string path) => path == Prefix || path.StartsWith(Prefix + "/", StringComparison.Ordinal);

    /// <summary>Returns the faults of a response; empty when it has none.</summary>
    /// <param name="method">Method of the request.</param>
    /// <param name="path">Path of the request, with or without its query.</param>
    /// <param name="status">Status of the answer.</param>
    /// <param name="body">Body of the answer.</param>
    public IReadOnlyList<string> Check(string method, string path, int status, string body)
    {
        if (IsAtTheDoor(status, body))
            return [];

        var operation = _document.Operations
            .Where(known => known.Method == method && Fits(known.Path, path.Split('?')[0][Prefix.Length..]))
            .MinBy(known => known.Path.Count(letter => letter == '{'));
        if (operation is null)
            return status is 404 or 405
                ? CheckBody(body, _document.Schemas["Problem"])
                : [$"{method} {path} answered {status}, and there is no such operation"];

        var name = $"{operation.Id} {status}";
        if (operation.Response(status) is { } response)
            return [.. CheckBody(body, response.Schema).Select(fault => $"{name}: {fault}")];

        var isRight = Anywhere.Contains(status) || Besides.Contains((operation.Id, status));
        return isRight
            ? [.. CheckBody(body, _document.Schemas["Problem"]).Select(fault => $"{name}: {fault}")]
            : [$"{name} is not documented: {body}"];
    }

    private static bool Fits(string template, string path)
    {
        var (known, given) = (template.Trim('/').Split('/'), path.Trim('/').Split('/'));
        return known.Length == given.Length && known.Zip(given).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }

    // It has one member, which no problem has.
    private static bool IsAtTheDoor(int status, string body) =>
        AtTheDoor.Contains(status) && body.StartsWith("{\"error\":", StringComparison.Ordinal);

    private IReadOnlyList<string> CheckBody(string body, JsonObject? schema)
    {
        if (schema is null)
            return body is "" or "{}" ? [] : [$"no body is documented, but there is one: {body}"];

        try
        {
            return new SchemaCheck(_document).Check(body, schema);
        }
        catch (System.Text.Json.JsonException)
        {
            return [$"is not JSON: {body}"];
        }
    }
}
