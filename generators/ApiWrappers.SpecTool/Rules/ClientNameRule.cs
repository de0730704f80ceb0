using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>The class of the client has a name of its own.</summary>
/// <param name="client">Its name; null when none is written.</param>
internal sealed class ClientNameRule(string? client) : SpecRule
{
    public override string Id => "OPENAPI024";

    public override string Title => "The client class has a name that ends in Client, and that no schema or tag gives.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
    {
        if (client is null)
            yield break;

        const string Remedy = "Set ClientName on the OpenApiClient item in the project.";
        if (!CSharpName.IsIdentifier(client) || client.Length <= "Client".Length || !client.EndsWith("Client", StringComparison.Ordinal))
            yield return At(spec.Root, $"'{client}' cannot be the name of the client class, which must be a C# name that ends in Client. {Remedy}");

        foreach (var schema in spec.Schemas.Where(schema => TypeName.Of(schema.Name) == client))
            yield return At(schema.Node, $"this schema gives the class {client}, which is the name of the client. {Remedy}");

        foreach (var tag in spec.Operations.Select(operation => operation.Tag).OfType<SpecNode>().Where(tag => MemberNames.OfTag(tag.Text ?? "") + "Client" == client).Take(1))
            yield return At(tag, $"this tag gives the class {client}, which is the name of the client. {Remedy}");
    }
}
