using ApiWrappers.Generator.Model;

namespace ApiWrappers.Generator.Reading;

/// <summary>Reads the facts about an operation that the runtime needs, even when no wrapper can be generated for it.</summary>
internal static class DeclarationReader
{
    public static OperationDeclaration? Read(MethodFacts facts, IReadOnlyList<StatusModel> common)
    {
        if (facts.Operation is not { } operation)
            return null;

        var security = facts.Security.Select(SecurityReader.Read).ToList();
        var own = facts.Statuses
            .Where(attribute => attribute.ConstructorArguments.Length == 2)
            .Select(StatusReader.Read)
            .Where(status => status.Range.Length == 0)
            .ToList();
        var name = facts.Method.Name;
        return new OperationDeclaration(
            (name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - 5) : name) + "Operation",
            Attributes.Text(operation, 0),
            Attributes.Text(operation, 1),
            Attributes.Text(operation, 2),
            Retries.Stated(operation),
            security.Count == 1 && security[0].Schemes.Count == 0,
            security.Count == 1 ? security[0].Scope.Split([' '], StringSplitOptions.RemoveEmptyEntries).ToEquatableArray() : default,
            Attributes.Text(operation, "Accept"),
            Attributes.Text(operation, "Server"),
            own.Concat(common).Where(status => !status.IsSuccess).GroupBy(status => status.Status).Select(same => same.First())
                .ToEquatableArray());
    }
}
