using Microsoft.CodeAnalysis;

namespace Benchmarks.Generator;

/// <summary>Generates nothing, so that what a driver costs by itself is known.</summary>
internal sealed class EmptyGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
