namespace ApiWrappers.Generator;

/// <summary>Writes the wrapper of a resource for one tier: each operation in a form that throws and one that does not.</summary>
internal static class ResourceClientWriter
{
    public static string Write(WrapperModel wrapper, TierModel tier)
    {
        var (client, resource) = (wrapper.Client, wrapper.Resource);
        var name = ClientModel.WrapperOf(resource.Name, tier);
        var code = new CodeWriter(client.Namespace);
        code.Summary($"Operations on {resource.Name}" + (tier.IsFirst ? "." : $" with the credential of the tier '{tier.Name}'."));
        code.Open($"public sealed partial class {name}");
        code.Line($"private readonly {resource.Interface} _api;");
        code.Line();
        code.Summary("Wraps the operations of the resource.");
        code.Doc("param", "name", "api", "Sends the requests; a substitute of it serves in tests.");
        code.Line($"public {name}({resource.Interface} api) => _api = api;");
        foreach (var operation in resource.Operations.Where(operation => client.Offers(tier, operation)))
        {
            WriteThrowing(code, client, operation);
            WriteResult(code, client, operation);
        }

        code.Close();
        return code.ToString();
    }

    private static void WriteThrowing(CodeWriter code, ClientModel client, OperationModel operation)
    {
        var returns = operation.ValueType is { } value ? $"Task<{value}>" : "Task";
        code.Line();
        OperationDocs.Write(code, client, operation, throws: true);
        code.Open($"public async {returns} {operation.MethodName}({Parameters(operation)})");
        code.Line($"var response = await _api.{operation.MethodName}({Arguments(operation)}).ConfigureAwait(false);");
        if (operation.ValueType is null)
        {
            code.Line("if (!response.IsSuccess)");
            code.Indented($"throw {client.Exception}.From(response.Error);");
        }
        else
        {
            code.Line($"return response.IsSuccess ? response.Value : throw {client.Exception}.From(response.Error);");
        }

        code.Close();
    }

    private static void WriteResult(CodeWriter code, ClientModel client, OperationModel operation)
    {
        code.Line();
        OperationDocs.Write(code, client, operation, throws: false);
        code.Open($"public async Task<{operation.ResultType}> Try{operation.MethodName}({Parameters(operation)})");
        code.Line($"var response = await _api.{operation.MethodName}({Arguments(operation)}).ConfigureAwait(false);");
        code.Line($"return {operation.ResultType}.From(response);");
        code.Close();
    }

    private static string Parameters(OperationModel operation) => string.Concat(operation.Parameters.Select(parameter =>
        $"{parameter.Type} {Identifiers.Escape(parameter.Name)}{(parameter.Default is { } value ? " = " + value : "")}, ")) + "CancellationToken cancellationToken = default";

    private static string Arguments(OperationModel operation)
        => string.Concat(operation.Parameters.Select(parameter => Identifiers.Escape(parameter.Name) + ", ")) + "cancellationToken";
}
