using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Benchmarks.Generator;

/// <summary>A project that one generator runs over again and again, as an editor does while its user types.</summary>
internal sealed class EditedProject
{
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private int _edits;

    public EditedProject(IIncrementalGenerator generator, CSharpCompilation compilation)
    {
        _compilation = compilation;
        _driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: ManyInterfaces.ParseOptions)
            .RunGenerators(compilation);
    }

    /// <summary>The number of times that a text is in the generated code.</summary>
    public int Count(string text) => _driver.GetRunResult().GeneratedTrees.Sum(tree => tree.ToString().Split(text).Length - 1);

    public GeneratorDriver Type()
    {
        _compilation = ManyInterfaces.Edit(_compilation, ++_edits);
        return _driver = _driver.RunGenerators(_compilation);
    }
}
