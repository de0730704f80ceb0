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

    public int Files => _driver.GetRunResult().GeneratedTrees.Length;

    public GeneratorDriver Type()
    {
        _compilation = ManyInterfaces.Edit(_compilation, ++_edits);
        return _driver = _driver.RunGenerators(_compilation);
    }
}
