using System.Text;
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
        foreach (var cookie in CookiesOf(request).Except(operation.Parameters.Where(one => one.In == "cookie").Select(one => one.Name)
            .Concat(plan.Credentials.Select(credential => credential.Name)).Select(CookieName)).Where(cookie => cookie.Length > 0))
            yield return $"was sent with a cookie {cookie}";
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
        "cookie" => CookiesOf(request).Contains(CookieName(parameter.Name)),
        _ => true,
    };

    private static List<string> CookiesOf(HttpRequest request)
        => [.. request.Headers.Cookie.ToString().Split("; ").Select(cookie => cookie.Split('=')[0])];

    // The token of RFC 6265.
    private static string CookieName(string name) => name.All(IsOfToken)
        ? name
        : string.Concat(name.EnumerateRunes().Select(rune => rune.Value < 128 && IsOfToken((char)rune.Value) && rune.Value != '%'
            ? rune.ToString()
            : string.Concat(Encoding.UTF8.GetBytes(rune.ToString()).Select(value => $"%{value:X2}"))));

    private static bool IsOfToken(char sign) => sign is > ' ' and < '\u007f' && !"()<>@,;:\\\"/[]?={}".Contains(sign);

    private bool IsAllowed(OperationPlan operation, HttpRequest request, HashSet<string> query)
    {
        var alternatives = operation.Operation.Node["security"].Items;
        if (operation.Operation.Node["x-aw-server"].Exists || alternatives.Any(alternative => alternative.Count == 0))
            return true;

        return alternatives.Any(alternative => alternative.Members.All(scheme =>
            plan.Credentials.FirstOrDefault(one => one.Scheme == scheme.Key) is not { } credential || credential.Kind switch
            {
                CredentialKind.Query => query.Contains(credential.Name),
                CredentialKind.Cookie => CookiesOf(request).Contains(CookieName(credential.Name)),
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
        if (operation.Body.Kind == BodyKind.Multipart)
        {
            var expected = operation.Body.Parts.Select(part => PartName(part.Name)).ToList();
            var sent = Regex.Matches(Encoding.UTF8.GetString(body), "(?<=\nContent-Disposition: form-data; name=)\"[^\"]*\"")
                .Select(match => match.Value).ToList();
            foreach (var name in sent.Except(expected))
                yield return $"was sent with a part {name}";
            foreach (var part in operation.Body.Parts.Where(part => part.IsRequired && !sent.Contains(PartName(part.Name))))
                yield return $"was sent without part {part.Name}";
        }

        if (operation.Body.Kind != BodyKind.Json)
            yield break;

        var (read, reason) = Parse(body);
        if (reason is not null)
            yield return reason;
        else if (_schemas.Complaint(content.Members.First(one => MediaTypes.Sent(one.Key, MediaTypes.Json) == operation.Body.Media)
            .Value["schema"], read, "$") is { } complaint)
            yield return $"was sent with a body that the schema does not allow: {complaint}";
    }

    private static string PartName(string name) =>
        $"\"{Regex.Replace(name, "[\\x00-\\x1f\"\\x7f]|\\\\$", match => $"%{(int)match.Value[0]:X2}")}\"";

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
