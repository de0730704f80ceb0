using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiWrappers.Generator.Analyzers;

/// <summary>Finds the call of an operation in an expression.</summary>
internal static class OperationCall
{
    private const string Try = "Try";

    /// <summary>The call under <c>await</c>, parentheses and <c>ConfigureAwait</c>.</summary>
    public static InvocationExpressionSyntax? Of(ExpressionSyntax expression) => expression switch
    {
        AwaitExpressionSyntax awaited => Of(awaited.Expression),
        ParenthesizedExpressionSyntax parenthesized => Of(parenthesized.Expression),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "ConfigureAwait",
                Expression: var inner
            }
        } => Of(inner),
        InvocationExpressionSyntax call => call,
        _ => null,
    };

    /// <summary>The name of the method that throws; the name itself when it does not start with <c>Try</c>.</summary>
    public static string ThrowingNameOf(string name)
        => name.Length > Try.Length && name.StartsWith(Try, StringComparison.Ordinal) ? name.Substring(Try.Length) : name;
}
