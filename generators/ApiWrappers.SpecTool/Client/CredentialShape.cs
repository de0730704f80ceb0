using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Client;

/// <summary>The credential of a security scheme.</summary>
/// <param name="Type">Its class.</param>
/// <param name="Scheme">The security scheme in the document.</param>
/// <param name="Kind">The place where it is sent.</param>
/// <param name="Name">The header, query parameter or cookie.</param>
/// <param name="Prefix">The text before the secret, such as <c>Bearer </c>; empty for most.</param>
internal sealed record CredentialShape(string Type, string Scheme, CredentialKind Kind, string Name, string Prefix)
{
    /// <summary>The token endpoint of the client credentials flow, where the document has one.</summary>
    public string? TokenUrl { get; init; }

    /// <summary>Returns a credential for each scheme.</summary>
    /// <param name="root">The document.</param>
    /// <param name="client">The name of the client, a prefix for classes whose names collide.</param>
    /// <param name="names">The names of types.</param>
    public static IReadOnlyList<CredentialShape> FindAll(SpecNode root, string client, NameSet names)
    {
        var prefix = client.EndsWith("Client", StringComparison.Ordinal) ? client[..^6] : client;
        var found = new List<CredentialShape>();
        foreach (var (name, scheme) in root["components"]["securitySchemes"].Members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            if (For(name, scheme) is { } shape)
                found.Add(shape with { Type = names.Take(shape.Type, prefix + shape.Type.TrimStart('_'), name) });
        }

        var order = root["components"]["securitySchemes"].Members.Select(member => member.Key).ToList();
        return [.. found.OrderBy(shape => order.IndexOf(shape.Scheme))];
    }

    private static CredentialShape? For(string name, SpecNode scheme)
    {
        var type = CSharpName.Identifier(name, "Api") + "Credential";
        return (scheme["type"].Text, scheme["in"].Text, scheme["scheme"].Text?.ToUpperInvariant()) switch
        {
            ("apiKey", "header", _) when scheme["name"].Text is { Length: > 0 } header && HeaderName.Problem(header) is null =>
                new CredentialShape(type, name, CredentialKind.Header, header, ""),
            ("apiKey", "query", _) when scheme["name"].Text is { Length: > 0 } query =>
                new CredentialShape(type, name, CredentialKind.Query, query, ""),
            ("apiKey", "cookie", _) when scheme["name"].Text is { Length: > 0 } cookie =>
                new CredentialShape(type, name, CredentialKind.Cookie, cookie, ""),
            ("http", _, "BASIC") => new CredentialShape(type, name, CredentialKind.Basic, "Authorization", ""),
            ("http", _, "BEARER") => new CredentialShape(type, name, CredentialKind.Header, "Authorization", "Bearer "),
            ("http", _, { Length: > 0 }) =>
                new CredentialShape(type, name, CredentialKind.Header, "Authorization", scheme["scheme"].Text + " "),
            ("oauth2" or "openIdConnect", _, _) => new CredentialShape(type, name, CredentialKind.Header, "Authorization", "Bearer ")
            {
                TokenUrl = scheme["flows"]["clientCredentials"]["tokenUrl"].Text,
            },
            _ => null,
        };
    }
}
