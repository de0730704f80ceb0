using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiWrappers.Generator.Analyzers;

/// <summary>Finds calls such as <c>client.AsUser(email)</c> in a loop that create the same client in each iteration.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TierClientInLoopAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.TierClientInLoop);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.InvocationExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (InvariantLoop.Around(call).Any()
            && context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol method
            && ClientTypes.GivesTierClient(method)
            && InvariantLoop.Find(call, context.SemanticModel) is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.TierClientInLoop, call.GetLocation(), call.ToString()));
        }
    }
}
