using ApiWrappers.Generator;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace Benchmarks.Generator;

/// <summary>Runs generators again after an edit that has nothing to do with them.</summary>
public class EditBenchmarks
{
    private EditedProject _empty = null!;
    private EditedProject _ours = null!;
    private EditedProject _markedOnly = null!;

    [GlobalSetup]
    public void Setup()
    {
        _empty = new EditedProject(new EmptyGenerator());
        _ours = new EditedProject(new WrapperGenerator());
        _markedOnly = new EditedProject(new MarkedOnlyGenerator());
        if (_ours.Results != ManyInterfaces.Interfaces * ManyInterfaces.Operations)
            throw new InvalidOperationException($"Wrappers of {_ours.Results} operations were generated; what is measured would not be what is claimed.");
    }

    [Benchmark(Baseline = true, Description = "floor: an empty generator")]
    public GeneratorDriver Floor() => _empty.Type();

    [Benchmark(Description = "ours")]
    public GeneratorDriver Ours() => _ours.Type();

    [Benchmark(Description = "ForAttributeWithMetadataName alone")]
    public GeneratorDriver MarkedOnly() => _markedOnly.Type();
}
