using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>Decides the parameters and the result of an operation's method.</summary>
internal sealed class OperationPlanner(SpecContext context, TypePlanner types, NameSet typeNames)
{
    private static readonly string[] Places = ["path", "query", "header", "cookie"];

    private readonly BodyPlanner _bodies = new(context, types);

    /// <summary>Plans an operation.</summary>
    public OperationPlan Plan(SpecOperation operation)
    {
        var variables = new NameSet(StringComparer.Ordinal, []);
        var parameters = ParametersOf(operation, variables);
        var body = _bodies.Write(operation, variables);
        var successes = SuccessesOf(operation);
        var differ = successes.Select(success => (success.Body.Kind, success.Body.Type?.Runtime)).Distinct().Count() > 1;
        var union = differ ? typeNames.Take(operation.MethodName + "Success", operation.MethodName + "Outcome", operation.Title) : null;
        var failures = FailuresOf(operation, successes.Select(success => success.Status).ToHashSet(StringComparer.OrdinalIgnoreCase));
        return new OperationPlan(operation, parameters, body, successes, failures, union);
    }

    private List<ParameterPlan> ParametersOf(SpecOperation operation, NameSet variables)
    {
        var plans = new List<ParameterPlan>();
        foreach (var node in operation.Node["parameters"].Items
            .OrderBy(node => Array.IndexOf(Places, node["in"].Text)).ThenBy(node => node["name"].Text, StringComparer.Ordinal).ToList())
        {
            var (name, place) = (node["name"].Text!, node["in"].Text!);
            var plain = node["x-aw-name"].Text is { } own && CSharpName.IsIdentifier(own) ? CSharpName.Camel(own) : Variables.Of(name);
            var variable = variables.Take(plain, plain + CSharpName.Pascal(place), place + name);
            var (type, style) = ParameterTypes.Of(types, node, operation.MethodName + CSharpName.Identifier(name, "Value"));
            plans.Add(new ParameterPlan(name, place, variable, type, style, node["required"].IsTrue, node));
        }

        // In the order of the document.
        return [.. plans.OrderBy(plan => operation.Node["parameters"].Items.ToList().IndexOf(plan.Node))];
    }

    private List<SuccessPlan> SuccessesOf(SpecOperation operation)
    {
        var responses = operation.Node["responses"].Members.ToList();
        var good = responses.Where(response => response.Key.StartsWith('2')).ToList();
        if (good.Count == 0)
            good = [.. responses.Where(response => response.Key == "default")];
        if (good.Count == 0)
            return [new SuccessPlan("2XX", "Success", BodyPlan.None, null)];

        var successes = new List<SuccessPlan>();
        foreach (var (status, response) in good)
        {
            var name = StatusCases.Of(status);
            var place = operation.MethodName + (
                good.Count > 1 && successes.Any(other => other.Body.Kind == BodyKind.Json) ? name : "") + "Response";
            successes.Add(new SuccessPlan(
                status.ToUpperInvariant() is "DEFAULT" ? "default" : status.ToUpperInvariant(), name,
                HasBody(operation, status) ? _bodies.Read(response, place) : BodyPlan.None, response["description"].Text));
        }

        return WithCases(successes);
    }

    // A case is a class inside the union, where its name would hide that of a schema.
    private static List<SuccessPlan> WithCases(List<SuccessPlan> successes)
    {
        var cases = new NameSet(StringComparer.Ordinal, successes.SelectMany(success => success.Body.Type?.Names ?? []));
        return [.. successes.Select(success => success with { Case = cases.Take(success.Case, success.Case + "Case", success.Status) })];
    }

    // HTTP rules it out for these, whatever the document says.
    private static bool HasBody(SpecOperation operation, string status) => operation.Method != "head" && status is not ("204" or "205");

    private List<FailurePlan> FailuresOf(SpecOperation operation, HashSet<string> successes)
    {
        var failures = new List<FailurePlan>();
        foreach (var (status, response) in operation.Node["responses"].Members.Where(response => !successes.Contains(response.Key)))
            failures.Add(new FailurePlan(
                status, response["description"].Text ?? "",
                operation.Method == "head"
                ? BodyPlan.None
                : _bodies.Read(response, operation.MethodName + StatusCases.Of(status) + "Response")));
        return failures;
    }
}
