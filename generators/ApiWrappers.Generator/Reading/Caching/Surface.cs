using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Reading;

/// <summary>All that the meaning of a declaration can depend on: the declarations of all files, the references, the options.</summary>
internal sealed class Surface
{
    private static readonly ConditionalWeakTable<Compilation, Surface> Known = new();

    private readonly ulong _declarations;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly CompilationOptions _options;
    private readonly string? _assembly;

    private Surface(Compilation compilation, ulong declarations)
    {
        _declarations = declarations;
        _references = compilation.ExternalReferences;
        _options = compilation.Options;
        _assembly = compilation.AssemblyName;
    }

    /// <summary>The surface of a compilation, worked out once.</summary>
    public static Surface Of(Compilation compilation, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(compilation, out var known))
            return known;

        var hash = 0UL;
        foreach (var tree in compilation.SyntaxTrees)
            hash = DeclarationHash.Add(hash, DeclarationHash.Of(tree, cancellationToken));
        return Known.GetValue(compilation, one => new Surface(one, hash));
    }

    public bool IsSameAs(Surface other)
        => ReferenceEquals(this, other)
            || (_declarations == other._declarations
                && _assembly == other._assembly
                && (_references == other._references || _references.SequenceEqual(other._references))
                && _options.Equals(other._options));
}
