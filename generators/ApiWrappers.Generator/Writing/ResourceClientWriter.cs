using ApiWrappers.Generator.Model;

namespace ApiWrappers.Generator.Writing;

/// <summary>Writes the wrapper of a resource for one tier: each operation as a method that throws and one that returns a result.</summary>
internal static class ResourceClientWriter
{
    public static string Write(WrapperModel wrapper, TierModel tier)
    {
        var (client, resource) = (wrapper.Client, wrapper.Resource);
        var name = ClientModel.WrapperOf(resource.Name, tier);
        var code = new CodeWriter(client.Namespace);
        code.Summary($"Operations on {resource.Name}" + (tier.IsFirst ? "." : $", with the credential of the tier '{tier.Name}'."));
        code.Generated();
        code.Open($"public sealed partial class {name}");
        code.Line($"private readonly {resource.Interface} _api;");
        code.Line("private readonly ApiPipeline? _pipeline;");
        code.Line();
        code.Summary("Wraps an implementation of the operations.");
        code.Doc("param", "name", "api", "Sends the requests; pass a substitute in tests.");
        code.Line($"public {name}({resource.Interface} api) => _api = api;");
        code.Line();
        code.Summary("Wraps the operations, sent over HTTP.");
        code.Doc("param", "name", "pipeline", "The HTTP pipeline that sends every call.");
        code.Line($"public {name}(ApiPipeline pipeline) : this(new {resource.Implementation}(pipeline)) => _pipeline = pipeline;");
        code.Line();
        code.Summary("Returns the same operations with other options: a different deadline, different retries, additional headers.");
        code.Doc("param", "name", "options", "The options to change; the others are kept. A substitute passed in tests does not see them.");
        code.Doc("exception", "cref", "System.ArgumentException", "A header cannot be set, or the deadline is not positive.");
        code.Line($"public {name} With(ApiCallOptions options) => _pipeline is null ? this : new {name}(_pipeline.With(options));");
        foreach (var operation in resource.Operations.Where(operation => client.Offers(tier, operation)))
        {
            WriteThrowing(code, wrapper, operation);
            WriteResult(code, wrapper, operation);
            if (operation.PageItemType is { } item)
                WriteEnumeration(code, wrapper, operation, item);
        }

        code.Close();
        return code.ToString();
    }

    private static void WriteThrowing(CodeWriter code, WrapperModel wrapper, OperationModel operation)
    {
        code.Line();
        OperationDocs.WriteThrowing(code, wrapper, operation);
        WriteExperimental(code, operation);
        var returns = operation.ValueType is { } value ? $"Task<{value}>" : "Task";
        code.Signature($"public {returns} {operation.MethodName}", Parameters(operation));
        code.Indented($"=> _api.{operation.MethodName}({Arguments(operation)}).EnsureSuccessAsync({wrapper.Client.Exception}.From);");
    }

    private static void WriteResult(CodeWriter code, WrapperModel wrapper, OperationModel operation)
    {
        code.Line();
        OperationDocs.WriteResult(code, wrapper.Resource.CommonStatuses, operation);
        WriteExperimental(code, operation);
        code.Signature($"public Task<{operation.ResultType}> Try{operation.MethodName}", Parameters(operation));
        code.Indented($"=> _api.{operation.MethodName}({Arguments(operation)}).ToResultAsync({operation.ResultType}.From);");
    }

    private static void WriteEnumeration(CodeWriter code, WrapperModel wrapper, OperationModel operation, string item)
    {
        var place = operation.IsPagedByCursor ? PagePlace.Cursor : PagePlace.Offset;
        var others = operation.Parameters.Where(parameter => parameter.Name != "limit" && parameter.Name != place.Parameter).ToList();
        code.Line();
        OperationDocs.WriteEnumeration(code, wrapper, operation, others, place);
        WriteExperimental(code, operation);
        code.Signature(
            $"public IAsyncEnumerable<{item}> {operation.EnumerateMethod}",
            [.. others.Select(Declaration), place.Declaration, "int pageSize = 100", "CancellationToken cancellationToken = default"]);
        var arguments = string.Concat(operation.Parameters.Select(parameter => Identifiers.Escape(parameter.Name) + ", ")) + "token";
        code.Indented("=> ApiPages.EnumerateAsync(");
        code.Indented($"    (limit, {place.Parameter}, token) => {operation.MethodName}({arguments}),");
        code.Indented("    page => page.Data,");
        code.Indented($"    page => page.{place.Member},");
        code.Indented("    pageSize,");
        code.Indented($"    {place.Parameter},");
        code.Indented("    cancellationToken);");
    }

    private static void WriteExperimental(CodeWriter code, OperationModel operation)
    {
        if (operation.Experimental is { } experimental)
            code.Line(experimental.Attribute);
    }

    private static string Declaration(ParameterModel parameter)
        => $"{parameter.Type} {Identifiers.Escape(parameter.Name)}{(parameter.Default is { } value ? " = " + value : "")}";

    private static IReadOnlyList<string> Parameters(OperationModel operation)
        => [.. operation.Parameters.Select(Declaration), "CancellationToken cancellationToken = default"];

    private static string Arguments(OperationModel operation)
        => string.Concat(operation.Parameters.Select(parameter => Identifiers.Escape(parameter.Name) + ", ")) + "cancellationToken";
}
