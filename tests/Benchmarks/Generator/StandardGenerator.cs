using ApiWrappers.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Benchmarks.Generator;

/// <summary>
/// Finds the interfaces with Roslyn's own <c>ForAttributeWithMetadataName</c>, reads them with the readers of our generator and
/// generates nothing: the least that the standard way costs at an edit.
/// </summary>
internal sealed class StandardGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName(
                "ApiWrappers.ApiResourceAttribute",
                static (node, _) => node is InterfaceDeclarationSyntax,
                static (found, cancellation) =>
                    ResourceReader.Read((InterfaceDeclarationSyntax)found.TargetNode, found.SemanticModel, cancellation)),
            static (_, _) => { });
}
