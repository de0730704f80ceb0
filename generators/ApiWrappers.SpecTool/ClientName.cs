using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool;

/// <summary>Checks the name of the client class.</summary>
internal static class ClientName
{
    public static IEnumerable<SpecFinding> Check(SpecOptions options, SpecNode root)
    {
        if (options.Client is not { } client)
            yield break;

        if (!CSharpName.IsIdentifier(client) || client.Length <= "Client".Length || !client.EndsWith("Client", StringComparison.Ordinal))
        {
            yield return new SpecFinding(
                "OPENAPI024",
                SpecSeverity.Error,
                root.Place,
                $"'{client}' cannot be the name of the client class, which must be a C# name that ends in Client. Set ClientName on "
                + "the OpenApiClient item in the project.");
        }
    }
}
