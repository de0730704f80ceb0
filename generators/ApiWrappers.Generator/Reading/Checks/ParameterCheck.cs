using ApiWrappers.Generator.Diagnostics;
using ApiWrappers.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Reading;

/// <summary>Checks that the route, the parameter attributes and the parameters of the method agree.</summary>
internal static class ParameterCheck
{
    private static readonly string[] CredentialHeaders = ["Authorization", "Proxy-Authorization", "Cookie"];

    public static void Run(MethodFacts facts, AttributeData operation, List<DiagnosticModel> diagnostics)
    {
        foreach (var placeholder in PlaceholdersOf(Attributes.Text(operation, 2)))
        {
            if (!facts.Method.Parameters.Any(parameter => Fills(parameter.Name, placeholder)))
                diagnostics.Add(Finding.Of(Descriptors.PlaceholderWithoutParameter, Attributes.PlaceOf(operation, facts.Method),
                    facts.Name, placeholder));
        }

        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in facts.Parameters)
        {
            var name = Attributes.Text(fact, 0);
            var fault = !named.Add(name) ? "which another [ApiParameter] names already"
                : facts.Method.Parameters.All(parameter => parameter.Name != name) ? "which is not a parameter of the method"
                : null;
            if (fault is not null)
                diagnostics.Add(Finding.Of(Descriptors.FactWithoutParameter, Attributes.PlaceOf(fact, facts.Method), facts.Name, name,
                    fault));
            CheckHeader(facts, fact, name, diagnostics);
        }
    }

    private static void CheckHeader(MethodFacts facts, AttributeData fact, string name, List<DiagnosticModel> diagnostics)
    {
        var header = Attributes.Text(fact, "Header");
        if (header.Length > 0 && CredentialHeaders.Concat(HeadersOfClient(facts.Method)).Contains(header, StringComparer.OrdinalIgnoreCase))
            diagnostics.Add(Finding.Of(Descriptors.HeaderShadowsCredential, Attributes.PlaceOf(fact, facts.Method), facts.Name, name,
                header));
    }

    /// <summary>The headers that the credentials of the client set. Looked up only for the few operations with header parameters.</summary>
    private static IEnumerable<string> HeadersOfClient(IMethodSymbol method) => method.ContainingNamespace.GetTypeMembers()
        .SelectMany(type => Attributes.Of(type, "ApiClientAttribute"))
        .Select(client => Attributes.Named(client, "CredentialHeaders"))
        .Where(headers => headers.Kind == TypedConstantKind.Array && !headers.IsNull)
        .SelectMany(headers => headers.Values)
        .Select(header => header.Value as string ?? "");

    private static IEnumerable<string> PlaceholdersOf(string route)
        => route.Split('{').Skip(1).Where(part => part.Contains("}")).Select(part => part.Substring(0, part.IndexOf('}')));

    /// <summary>A parameter whose name the method uses itself ends with Value: <c>path</c> is <c>pathValue</c>.</summary>
    private static bool Fills(string parameter, string placeholder)
        => Plain(parameter) is var name && Plain(placeholder) is var wanted && (name == wanted || name == wanted + "value");

    /// <summary>
    /// A name without the differences between the spelling of the API and of C#: <c>workspace_id</c> equals <c>workspaceId</c>.
    /// </summary>
    private static string Plain(string name) => new(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());
}
