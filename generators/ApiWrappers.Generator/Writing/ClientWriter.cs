namespace ApiWrappers.Generator;

/// <summary>Writes the class of a client, or of one of its tiers: a property for each resource.</summary>
internal static class ClientWriter
{
    public static string Write(ClientShape shape, TierShape tier)
    {
        var client = shape.Client;
        var name = client.NameOf(tier.Tier);
        var code = new CodeWriter(client.Namespace);
        if (!tier.Tier.IsFirst)
            code.Summary($"Calls the API as what the credential of the tier '{tier.Tier.Name}' says. Operations that cannot do without it are found only here.");
        code.Open(tier.Tier.IsFirst ? $"partial class {name}" : $"public sealed partial class {name}");

        if (tier.Tier.IsFirst)
        {
            code.Line("private readonly ApiPipeline _pipeline;");
            code.Line();
        }

        code.Summary("Makes a client on a pipeline.");
        code.Doc("param", "name", "pipeline", "The way of every call, with the credentials of this client.");
        code.Open($"public {name}(ApiPipeline pipeline)");
        if (tier.Tier.IsFirst)
            code.Line("_pipeline = pipeline;");
        foreach (var resource in tier.Resources)
            code.Line($"{resource.Name} = new {ClientModel.WrapperOf(resource.Name, tier.Tier)}(new {resource.Implementation}(pipeline));");
        code.Close();

        foreach (var resource in tier.Resources)
        {
            code.Line();
            code.Summary($"Operations on {resource.Name}.");
            code.Line($"public {ClientModel.WrapperOf(resource.Name, tier.Tier)} {resource.Name} {{ get; }}");
        }

        if (tier.Tier.IsFirst)
        {
            foreach (var other in client.Tiers)
                WriteTierMethod(code, client, other);
        }

        code.Close();
        return code.ToString();
    }

    private static void WriteTierMethod(CodeWriter code, ClientModel client, TierModel tier)
    {
        var parameter = Identifiers.Variable(tier.Scheme);
        var argument = Identifiers.Escape(parameter);
        code.Line();
        code.Summary($"The same client, with one more credential on every call. It opens the operations that need it.");
        code.Doc("param", "name", parameter, "The credential.");
        code.Line($"public {client.NameOf(tier)} As{tier.Name}({tier.Credential} {argument}) => new(_pipeline.With({argument}));");
    }
}
