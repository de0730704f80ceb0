using Microsoft.CodeAnalysis;

namespace Benchmarks.Generator;

/// <summary>Finds the interfaces with Roslyn's own <c>ForAttributeWithMetadataName</c>, reads nothing and generates nothing.</summary>
internal sealed class MarkedOnlyGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName(
                "ApiWrappers.ApiResourceAttribute", static (_, _) => true, static (_, _) => 0),
            static (_, _) => { });
}
