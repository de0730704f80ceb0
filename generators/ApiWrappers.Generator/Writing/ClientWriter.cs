using ApiWrappers.Generator.Model;

namespace ApiWrappers.Generator.Writing;

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
            code.Summary($"Calls the API with the credential of the tier '{tier.Tier.Name}'. "
                + "Operations that require it are available only here.");
            code.Generated();
        }

        code.Open(tier.Tier.IsFirst ? $"partial class {name}" : $"public sealed partial class {name}");

        foreach (var resource in tier.Resources)
            code.Line($"private {ClientModel.WrapperOf(resource.Name, tier.Tier)}? {Field(resource)};");
        if (tier.Resources.Count > 0)
            code.Line();
        code.Summary("Creates a client that sends its calls through a pipeline.");
        code.Doc("param", "name", "pipeline", "The HTTP pipeline that sends every call, with the credentials of this client.");
        code.Line($"public {name}(ApiPipeline pipeline) => Pipeline = pipeline;");
        code.Line();
        code.Summary("The HTTP pipeline that sends every call. Use it for endpoints missing from the spec, or to get a raw response.");
        code.Line("public ApiPipeline Pipeline { get; }");

        // Created on first use, so that a client created for one call costs little. Two threads may each create one: they are equal.
        foreach (var resource in tier.Resources)
        {
            code.Line();
            code.Summary($"Operations on {resource.Name}.");
            code.Line($"public {ClientModel.WrapperOf(resource.Name, tier.Tier)} {resource.Name} => {Field(resource)} ??= new "
                + $"{ClientModel.WrapperOf(resource.Name, tier.Tier)}(Pipeline);");
        }

        code.Line();
        code.Summary("Returns the same client with other options: a different deadline, different retries, additional headers.");
        code.Doc("param", "name", "options", "The options to change; the others are kept.");
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
        code.Summary("Returns the same client with one more credential on every call. Operations that require it become available.");
        code.Doc("param", "name", parameter, "The credential.");
        code.Line($"public {client.NameOf(tier)} As{tier.Name}({tier.Credential} {argument}) => new(Pipeline.With({argument}));");
    }
}
