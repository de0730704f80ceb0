using System.Text.RegularExpressions;
using ApiWrappers.Generator.Model;

namespace ApiWrappers.Generator.Writing;

/// <summary>Writes the results of operations: for each a closed set of cases, one per documented status.</summary>
internal static class ResultWriter
{
    /// <summary>
    /// The results of all operations of a resource. One file for each would cost at every edit, even one that changes none of them.
    /// </summary>
    public static string Write(WrapperModel wrapper)
    {
        var code = new CodeWriter(wrapper.Client.Namespace);
        foreach (var operation in wrapper.Resource.Operations)
        {
            code.Type();
            Write(code, wrapper.Client, Unhidden(wrapper.Client.Namespace, operation));
        }

        return code.ToString();
    }

    private static void Write(CodeWriter code, ClientModel client, OperationModel operation)
    {
        var name = operation.ResultType;
        code.Summary($"The result of {operation.Id}: one case per documented status, and Unexpected for anything else.");
        if (operation.Experimental is { } experimental)
            code.Line(experimental.Attribute);
        code.Generated();
        code.Open($"public abstract class {name} : ApiResult<{client.Problem}>");
        code.Open($"private {name}(ApiError? error) : base(error)");
        code.Close();

        WriteSuccess(code, operation);
        foreach (var status in operation.Failures)
            WriteFailure(code, name, StatusNames.Of(status.Status), $"{status.Status}: {status.Reason}");
        WriteFailure(code, name, "Unexpected", "An undocumented or unreadable response, or no response before the deadline.");
        WriteMatch(code, operation);
        WriteEnsureSuccess(code, client);
        WriteFrom(code, operation);
        code.Close();
    }

    // A case hides a type of the same name, unless that is written with its namespace.
    private static OperationModel Unhidden(string nameSpace, OperationModel operation)
    {
        var type = operation.ValueType;
        foreach (var (name, _) in Cases(operation))
            type = type is null ? null : Regex.Replace(type, $@"\bglobal::{Regex.Escape(nameSpace)}\.{name}\b", $"{nameSpace}.{name}");
        return operation with { ValueType = type };
    }

    private static void WriteSuccess(CodeWriter code, OperationModel operation)
    {
        code.Line();
        code.Summary(operation.SuccessText);
        code.Open($"public sealed class Ok : {operation.ResultType}");
        code.Summary("Creates the case.");
        if (operation.ValueType is { } type)
        {
            code.Doc("param", "name", "value", operation.SuccessText);
            code.Line($"public Ok({type} value) : this(ApiResponse<{type}>.Success(value)) {{ }}");
        }
        else
        {
            code.Line("public Ok() : this(ApiResponse<ApiEmpty>.Success(default)) { }");
        }

        code.Line();
        code.Summary("Creates the case from a response.");
        code.Doc("param", "name", "response", "A successful response.");
        code.Line($"public Ok(ApiResponse<{Value(operation)}> response) : base(null) => Response = response;");
        if (operation.ValueType is not null)
        {
            code.Line();
            code.Summary(operation.SuccessText);
            code.Line($"public {operation.ValueType} Value => Response.Value!;");
        }

        code.Line();
        code.Summary("The response: status, headers, request id and attempts.");
        code.Line($"public ApiResponse<{Value(operation)}> Response {{ get; }}");
        code.Close();
    }

    private static void WriteFailure(CodeWriter code, string result, string name, string text)
    {
        code.Line();
        code.Summary(text);
        code.Open($"public sealed class {name} : {result}");
        code.Summary("Creates the case.");
        code.Doc("param", "name", "error", "Why the call failed.");
        code.Open($"public {name}(ApiError error) : base(error)");
        code.Close();
        code.Close();
    }

    private static void WriteMatch(CodeWriter code, OperationModel operation)
    {
        var cases = Cases(operation).ToList();
        code.Line();
        code.Summary("Calls the function for the current case; the compiler requires one for each case.");
        code.Doc("typeparam", "name", "TOut", "The type that the functions return.");
        foreach (var (type, variable) in cases)
            code.Doc("param", "name", variable, $"The function for {type}.");
        code.Doc("returns", "The value that the function returned.");
        code.Line("public TOut Match<TOut>(");
        for (var index = 0; index < cases.Count; index++)
            code.Indented($"System.Func<{cases[index].Type}, TOut> "
                + $"{cases[index].Variable}{(index < cases.Count - 1 ? "," : ") => this switch")}");
        code.Line("{");
        foreach (var (type, variable) in cases.Take(cases.Count - 1))
            code.Indented($"{type} result => {variable}(result),");
        code.Indented("_ => unexpected((Unexpected)this),");
        code.Line("};");
    }

    private static void WriteEnsureSuccess(CodeWriter code, ClientModel client)
    {
        code.Line();
        code.Summary("Returns the success with its status, headers, request id and attempts; throws for a failure.");
        code.Doc("exception", "cref", client.Exception, "The call failed; each documented status has its own exception type.");
        code.Line($"public Ok EnsureSuccess() => this as Ok ?? throw {client.Exception}.From(Error!);");
    }

    private static void WriteFrom(CodeWriter code, OperationModel operation)
    {
        code.Line();
        code.Line($"internal static {operation.ResultType} From(ApiResponse<{Value(operation)}> response) => response.Error switch");
        code.Line("{");
        code.Indented("null => new Ok(response),");
        foreach (var status in operation.Failures)
            code.Indented($"{{ Kind: ApiErrorKind.Status, Status: {status.Status} }} error => new {StatusNames.Of(status.Status)}(error),");
        code.Indented("{ } error => new Unexpected(error),");
        code.Line("};");
    }

    private static string Value(OperationModel operation) => operation.ValueType ?? "ApiEmpty";

    private static IEnumerable<(string Type, string Variable)> Cases(OperationModel operation)
        => new[] { ("Ok", "ok") }
            .Concat(operation.Failures.Select(status => (StatusNames.Of(status.Status), StatusNames.Variable(status.Status))))
            .Concat(new[] { ("Unexpected", "unexpected") });
}
