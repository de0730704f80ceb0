using ApiWrappers.SpecTool.Naming;
using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>Every operation has an id that gives a C# name.</summary>
internal sealed class OperationIdRule : SpecRule
{
    public override string Id => "OPENAPI013";

    public override string Title => "Every operation has an operationId that gives a C# name.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
    {
        foreach (var operation in spec.Operations)
        {
            if (operation.Id is not { Length: > 0 } id)
                yield return At(operation.Node, $"{operation.Title} has no operationId, from which the method gets its name. Add one, such as '{Suggest(operation.Title)}'.");
            else if (!CSharpName.IsIdentifier(MemberNames.OfOperation(id)))
                yield return At(operation.Node["operationId"], $"'{id}' cannot be the name of a C# method. Use letters and digits, beginning with a letter, such as '{Suggest(operation.Title)}'.");
        }
    }

    // getOrders for GET /orders.
    private static string Suggest(string title)
    {
        var parts = title.Split(' ');
        return parts[0].ToLowerInvariant() + CSharpName.Pascal(string.Concat(parts[1].Split('/').Where(part => !part.StartsWith('{')).Select(part => "-" + part)));
    }
}
