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
        {
            code.Summary($"Calls the API as what the credential of the tier '{tier.Tier.Name}' says. Operations that cannot do without it are found only here.");
            code.Generated();
        }

        code.Open(tier.Tier.IsFirst ? $"partial class {name}" : $"public sealed partial class {name}");

        foreach (var resource in tier.Resources)
            code.Line($"private {ClientModel.WrapperOf(resource.Name, tier.Tier)}? {Field(resource)};");
        if (tier.Resources.Count > 0)
            code.Line();
        code.Summary("Makes a client on a pipeline.");
        code.Doc("param", "name", "pipeline", "The way of every call, with the credentials of this client.");
        code.Line($"public {name}(ApiPipeline pipeline) => Pipeline = pipeline;");
        code.Line();
        code.Summary("The way of every call of this client. Paths that the spec lacks are called through it, and answers had unread.");
        code.Line("public ApiPipeline Pipeline { get; }");

        // Not all at once, so that a client made for one call costs little. Two threads may each make one: they are alike.
        foreach (var resource in tier.Resources)
        {
            code.Line();
            code.Summary($"Operations on {resource.Name}.");
            code.Line($"public {ClientModel.WrapperOf(resource.Name, tier.Tier)} {resource.Name} => {Field(resource)} ??= new {ClientModel.WrapperOf(resource.Name, tier.Tier)}(Pipeline);");
        }

        code.Line();
        code.Summary("The same client with other options: another deadline, other retries, further headers.");
        code.Doc("param", "name", "options", "What is different; the rest stays.");
        code.Doc("exception", "cref", "System.ArgumentException", "A header cannot be set, or the deadline is not positive.");
        code.Line($"public {name} With(ApiCallOptions options) => new {name}(Pipeline.With(options));");

        if (tier.Tier.IsFirst)
        {
            foreach (var other in client.Tiers)
                WriteTierMethod(code, client, other);
        }

        code.Close();
        return code.ToString();
    }

    private static string Field(ResourceName resource) => "_" + Identifiers.Variable(resource.Name);

    private static void WriteTierMethod(CodeWriter code, ClientModel client, TierModel tier)
    {
        var parameter = Identifiers.Variable(tier.Scheme);
        var argument = Identifiers.Escape(parameter);
        code.Line();
        code.Summary($"The same client, with one more credential on every call. It opens the operations that need it.");
        code.Doc("param", "name", parameter, "The credential.");
        code.Line($"public {client.NameOf(tier)} As{tier.Name}({tier.Credential} {argument}) => new(Pipeline.With({argument}));");
    }
}
