using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Benchmarks.Generator;

/// <summary>A project that one generator runs over again and again, as an editor does while somebody types.</summary>
internal sealed class EditedProject
{
    private CSharpCompilation _compilation = ManyInterfaces.Create();
    private GeneratorDriver _driver;
    private int _edits;

    public EditedProject(IIncrementalGenerator generator)
        => _driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: ManyInterfaces.ParseOptions).RunGenerators(_compilation);

    /// <summary>How many operations have results, the types that are made for each.</summary>
    public int Results => _driver.GetRunResult().GeneratedTrees.Sum(tree => tree.ToString().Split(" : ApiResult<").Length - 1);

    public GeneratorDriver Type()
    {
        _compilation = ManyInterfaces.Edit(_compilation, ++_edits);
        return _driver = _driver.RunGenerators(_compilation);
    }
}
