using ApiWrappers.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace ApiWrappers.Generator.Writing;

/// <summary>Declares the facts about each operation on the classes that send them.</summary>
internal static class OperationsWriter
{
    public static string Write(OperationsModel model)
    {
        var code = new CodeWriter(model.Namespace);
        foreach (var type in model.Classes)
        {
            code.Type();
            code.Line($"/// <content>The operations that <see cref=\"{type.Name}\"/> sends.</content>");
            code.Open($"public partial class {type.Name}");
            var isFirst = true;
            foreach (var operation in type.Operations)
            {
                if (!isFirst)
                    code.Line();
                isFirst = false;
                Write(code, operation);
            }

            code.Close();
        }

        return code.ToString();
    }

    private static void Write(CodeWriter code, OperationDeclaration operation)
    {
        code.Summary($"{operation.HttpMethod} {operation.Route}: id, route and documented statuses.");
        code.Line($"public static readonly ApiOperation {operation.Name} = new(");
        var head = $"{Text(operation.Id)}, {MethodOf(operation.HttpMethod)}, {Text(operation.Route)}";
        var facts = FactsOf(operation);
        var end = facts.Count == 0 ? ");" : $") {{ {string.Join(", ", facts)} }};";
        if (operation.Failures.Count == 0)
        {
            code.Indented(head + end);
            return;
        }

        code.Indented(head + ",");
        for (var index = 0; index < operation.Failures.Count; index++)
        {
            var status = operation.Failures[index];
            code.Indented($"new ApiStatusReason({status.Status}, {Text(status.Reason)})" + (index < operation.Failures.Count - 1 ? ","
                : end));
        }
    }

    private static List<string> FactsOf(OperationDeclaration operation)
    {
        var facts = new List<string>();
        if (operation.IsPublic)
            facts.Add("IsPublic = true");
        if (operation.Scopes.Count > 0)
            facts.Add($"Scopes = [{string.Join(", ", operation.Scopes.Select(Text))}]");
        if (operation.RetrySafety is { } repeat)
            facts.Add($"RetrySafety = ApiRetrySafety.{repeat}");
        if (operation.Accept.Length > 0)
            facts.Add($"Accept = {Text(operation.Accept)}");
        if (operation.Server.Length > 0)
            facts.Add($"Server = {Text(operation.Server)}");
        return facts;
    }

    private static string MethodOf(string method) => method switch
    {
        "GET" => "HttpMethod.Get",
        "PUT" => "HttpMethod.Put",
        "POST" => "HttpMethod.Post",
        "DELETE" => "HttpMethod.Delete",
        "OPTIONS" => "HttpMethod.Options",
        "HEAD" => "HttpMethod.Head",
        "PATCH" => "HttpMethod.Patch",
        "TRACE" => "HttpMethod.Trace",
        _ => $"new HttpMethod({Text(method.Length == 0 ? "GET" : method)})",
    };

    private static string Text(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
