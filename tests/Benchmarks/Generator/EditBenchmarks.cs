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
    private EditedProject _standard = null!;
    private EditedProject _refit = null!;

    [GlobalSetup]
    public void Setup()
    {
        _empty = new EditedProject(new EmptyGenerator(), ManyInterfaces.Create());
        _ours = new EditedProject(new WrapperGenerator(), ManyInterfaces.Create());
        _markedOnly = new EditedProject(new MarkedOnlyGenerator(), ManyInterfaces.Create());
        _standard = new EditedProject(new StandardGenerator(), ManyInterfaces.Create());
        _refit = new EditedProject(RefitGenerator.Load(), RefitGenerator.CreateInterfaces());

        // The types of results, and the bodies of methods: one for each operation.
        Check("ours", _ours.Count(" : ApiResult<"));
        Check("Refit's", _refit.Count(" public global::System.Threading.Tasks.Task<"));
    }

    private static void Check(string whose, int operations)
    {
        if (operations != ManyInterfaces.Interfaces * ManyInterfaces.Operations)
            throw new InvalidOperationException(
                $"{whose}: {operations} operations were generated; what is measured would not be what is claimed.");
    }

    [Benchmark(Baseline = true, Description = "floor: an empty generator")]
    public GeneratorDriver Floor() => _empty.Type();

    [Benchmark(Description = "ours")]
    public GeneratorDriver Ours() => _ours.Type();

    [Benchmark(Description = "ForAttributeWithMetadataName alone")]
    public GeneratorDriver MarkedOnly() => _markedOnly.Type();

    [Benchmark(Description = "ForAttributeWithMetadataName with our readers")]
    public GeneratorDriver Standard() => _standard.Type();

    [Benchmark(Description = "Refit 16.4.0")]
    public GeneratorDriver Refit() => _refit.Type();
}
