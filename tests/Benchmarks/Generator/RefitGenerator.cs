using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Refit;

namespace Benchmarks.Generator;

/// <summary>Refit's generator, out of its package, and as many interfaces of as many operations as Refit wants them.</summary>
internal static class RefitGenerator
{
    public static IIncrementalGenerator Load()
    {
        var path = typeof(RefitGenerator).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == nameof(RefitGenerator)).Value!;
        var generator = Assembly.LoadFrom(path).GetTypes()
            .Single(type => !type.IsAbstract && typeof(IIncrementalGenerator).IsAssignableFrom(type));
        return (IIncrementalGenerator)Activator.CreateInstance(generator)!;
    }

    public static CSharpCompilation CreateInterfaces() =>
        ManyInterfaces.Create(Enumerable.Range(0, ManyInterfaces.Interfaces).Select(Interface), typeof(RestService));

    private static SyntaxTree Interface(int index)
    {
        var operations = new StringBuilder();
        for (var operation = 0; operation < ManyInterfaces.Operations; operation++)
        {
            operations.Append(CultureInfo.InvariantCulture, $$"""
                    [Get("/crates{{index}}/{code}")]
                    Task<Crate> Find{{index}}By{{operation}}Async(string code, int? depth = null, CancellationToken cancellationToken = default);

                """);
        }

        return ManyInterfaces.Parse(string.Create(CultureInfo.InvariantCulture, $$"""
            using System.Threading;
            using System.Threading.Tasks;
            using Refit;

            namespace Acme;

            public sealed class Crate{{index}};

            public interface ICrates{{index}}Api
            {
            {{operations}}}
            """).Replace("Task<Crate>", string.Create(CultureInfo.InvariantCulture, $"Task<Crate{index}>"), StringComparison.Ordinal), string.Create(CultureInfo.InvariantCulture, $"Crates{index}.cs"));
    }
}
