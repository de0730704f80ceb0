using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Client;

/// <summary>A credential that goes into a header.</summary>
/// <param name="Type">Its class.</param>
/// <param name="Scheme">The security scheme in the spec.</param>
/// <param name="Header">The header.</param>
/// <param name="Prefix">What stands before the secret, such as <c>Bearer </c>; empty for most.</param>
internal sealed record CredentialShape(string Type, string Scheme, string Header, string Prefix)
{
    /// <summary>A credential for each scheme whose secret goes into a header as it is; the others are for the caller to write.</summary>
    public static IEnumerable<CredentialShape> FindAll(SpecDocument spec)
        => from scheme in spec.Root["components"]["securitySchemes"].Members
           let shape = For(scheme.Name, spec.Resolve(scheme.Node))
           where shape is not null
           select shape;

    private static CredentialShape? For(string name, SpecNode scheme)
    {
        var type = CSharpName.Pascal(name) + "Credential";
        return (scheme["type"].Text, scheme["in"].Text, scheme["scheme"].Text?.ToUpperInvariant()) switch
        {
            ("apiKey", "header", _) when scheme["name"].Text is { } header => new CredentialShape(type, name, header, ""),
            ("http", _, "BEARER") or ("oauth2" or "openIdConnect", _, _) => new CredentialShape(type, name, "Authorization", "Bearer "),
            _ => null,
        };
    }
}
