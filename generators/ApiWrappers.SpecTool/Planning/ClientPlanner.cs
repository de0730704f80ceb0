using ApiWrappers.SpecTool.Client;
using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>Plans everything that is generated for a document that went through the passes.</summary>
internal static class ClientPlanner
{
    public static ClientPlan Plan(SpecContext context)
    {
        var options = context.Options;
        var client = options.Client ?? CSharpName.Pascal(options.Namespace.Split('.')[^1]) + "Client";
        var json = new JsonTypes
        {
            Context = options.Client is null ? "ApiJsonContext" : CSharpName.Pascal(options.Namespace) + "JsonContext",
        };
        var names = new NameSet(StringComparer.OrdinalIgnoreCase, ReservedTypes.All
            .Concat(Made(context, client, json.Context)));
        var types = new TypePlanner(context, names);
        types.PlanNamed();

        var planner = new OperationPlanner(context, types, names);
        var operations = context.Operations.ToList().Select(planner.Plan).ToList();
        types.PlanChoices();

        json.Of(CSharpType.String);
        foreach (var type in types.Plans)
            json.Of(type is EnumPlan ? CSharpType.Struct(type.Name) : CSharpType.Class(type.Name));
        foreach (var unknown in types.Plans.OfType<ClassPlan>().Select(type => type.Unknown).OfType<string>())
            json.Of(CSharpType.Class(unknown));
        json.ReadsNumbersFromText = context.ReadsNumbersFromText;

        if (options.Client is null)
            return new ClientPlan(context.Root, options, types.Plans, operations, json, null, []);

        var problem = ProblemShape.Find(operations, types.Plans, client, names);
        return new ClientPlan(context.Root, options, types.Plans, operations, json, problem,
            CredentialShape.FindAll(context.Root, client, names));
    }

    // What the templates, the generator of the wrappers and the spec tool make besides.
    private static IEnumerable<string> Made(SpecContext context, string client, string jsonContext)
    {
        var prefix = client.EndsWith("Client", StringComparison.Ordinal) ? client[..^6] : client;
        string[] own =
        [
            client, jsonContext, "ApiJsonContext", prefix + "Exception", prefix + "Problem", prefix + "RateLimitException",
            .. context.Options.Namespace.Split('.'),
        ];
        return own
            .Concat(context.Operations.SelectMany(operation => (string[])
            [
                $"{operation.Resource}Api", $"I{operation.Resource}Api", $"{operation.Resource}Client", $"{operation.MethodName}Result",
            ]))
            .Concat(StatusNames.Select(status => $"{prefix}{status}Exception"));
    }

    private static IEnumerable<string> StatusNames => Enum.GetNames<System.Net.HttpStatusCode>().Distinct()
        .Concat(Enumerable.Range(300, 300).Select(status => $"Status{status}"));
}
