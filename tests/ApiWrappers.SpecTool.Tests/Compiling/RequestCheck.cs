using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ApiWrappers.SpecTool.Client;
using ApiWrappers.SpecTool.Passes;
using ApiWrappers.SpecTool.Planning;
using Microsoft.AspNetCore.Http;

namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>Compares a request with the operation that describes it: method, path, parameters, credentials, media type and body.</summary>
internal sealed class RequestCheck(ClientPlan plan)
{
    private readonly SchemaCheck _schemas = new(plan.Root["components"]["schemas"]);

    /// <summary>The parts of a request that are not as the operation says.</summary>
    public IEnumerable<string> Of(OperationPlan operation, HttpRequest request, string target, byte[] body)
    {
        var sign = target.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = sign < 0 ? (target, "") : (target[..sign], target[(sign + 1)..]);
        if (!request.Method.Equals(operation.Operation.Method, StringComparison.OrdinalIgnoreCase))
            yield return $"was sent as {request.Method}";
        if (!Regex.IsMatch(path, $"^.*{Pattern(operation)}$", RegexOptions.Singleline))
            yield return $"was sent to {path}";
        if (query.Contains('?', StringComparison.Ordinal))
            yield return $"has two queries: {query}";

        var names = query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => Uri.UnescapeDataString(part.Split('=')[0])).ToHashSet(StringComparer.Ordinal);
        var download = operation.Operation.Node["x-aw-download"]["parameter"].Text;
        foreach (var parameter in operation.Parameters.Where(one => one.Name != download && !IsSent(one, request, names)))
            yield return $"was sent without {parameter.In} {parameter.Name}: {target}";
        if (!IsAllowed(operation, request, names))
            yield return "was sent without its credentials";
        foreach (var complaint in BodyComplaints(operation, request, body))
            yield return complaint;
    }

    private static string Pattern(OperationPlan operation)
    {
        var route = operation.Operation.Route.Split('?')[0];
        return string.Concat(RouteParts.Split(route).Select(part => part.IsHole
            ? "[^/]+"
            : Regex.Escape(part.Text).Replace(@"\ ", "(%20|\\ )", StringComparison.Ordinal)));
    }

    // Any object may have no members, and so no text in the query.
    private static bool IsSent(ParameterPlan parameter, HttpRequest request, HashSet<string> query) => parameter.In switch
    {
        "query" => parameter.Style is "deep" or "fields" || query.Contains(parameter.Name),
        "header" => request.Headers.ContainsKey(parameter.Name),
        "cookie" => request.Headers.Cookie.ToString().Contains(parameter.Name + "=", StringComparison.Ordinal),
        _ => true,
    };

    private bool IsAllowed(OperationPlan operation, HttpRequest request, HashSet<string> query)
    {
        var alternatives = operation.Operation.Node["security"].Items;
        if (operation.Operation.Node["x-aw-server"].Exists || alternatives.Any(alternative => alternative.Count == 0))
            return true;

        return alternatives.Any(alternative => alternative.Members.All(scheme =>
            plan.Credentials.FirstOrDefault(one => one.Scheme == scheme.Key) is not { } credential || credential.Kind switch
            {
                CredentialKind.Query => query.Contains(credential.Name),
                CredentialKind.Cookie => request.Headers.Cookie.ToString().Contains(credential.Name + "=", StringComparison.Ordinal),
                CredentialKind.Basic => request.Headers.Authorization.ToString().StartsWith("Basic ", StringComparison.Ordinal),
                _ => request.Headers[credential.Name].ToString().StartsWith(credential.Prefix, StringComparison.Ordinal),
            }));
    }

    private IEnumerable<string> BodyComplaints(OperationPlan operation, HttpRequest request, byte[] body)
    {
        var content = operation.Operation.Node["requestBody"]["content"];
        if (operation.Body.Kind == BodyKind.None)
        {
            if (body.Length > 0)
                yield return "was sent with a body";
            yield break;
        }

        if (body.Length == 0 && (operation.Body.IsNullable || !operation.Body.IsRequired))
            yield break;

        var media = MediaTypes.Bare(request.ContentType ?? "");
        if (!content.Members.Any(one => MediaTypes.Bare(one.Key) == media || one.Key.Contains('*', StringComparison.Ordinal)
            || !one.Key.Contains('/', StringComparison.Ordinal)))
            yield return $"was sent as {media}";
        if (operation.Body.Kind != BodyKind.Json)
            yield break;

        var (read, reason) = Parse(body);
        if (reason is not null)
            yield return reason;
        else if (_schemas.Complaint(content.Members.First(one => MediaTypes.Sent(one.Key, MediaTypes.Json) == operation.Body.Media)
            .Value["schema"], read, "$") is { } complaint)
            yield return $"was sent with a body that the schema does not allow: {complaint}";
    }

    private static (JsonNode? Read, string? Reason) Parse(byte[] body)
    {
        try
        {
            return (JsonNode.Parse(body), null);
        }
        catch (JsonException exception)
        {
            return (null, $"was sent with a body that is not JSON: {exception.Message}");
        }
    }
}
