using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ApiWrappers.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Reading;

/// <summary>
/// Remembers what was read from a declaration for as long as the declaration and the surface of its compilation stay the
/// same. To bind the attributes of some hundred methods again at each key press would cost tens of milliseconds.
/// </summary>
/// <typeparam name="TNode">Type of the declaration.</typeparam>
/// <typeparam name="T">Type of the model.</typeparam>
/// <param name="read">Reads a declaration; null when it only looked like one to read.</param>
internal sealed class ReadingCache<TNode, T>(Func<TNode, SemanticModel, CancellationToken, Reading<T>?> read)
    where TNode : SyntaxNode
    where T : class, IEquatable<T>
{
    private readonly ConditionalWeakTable<TNode, Entry> _entries = new();

    /// <summary>Reads all declarations of a compilation: those that changed, and from memory those that did not.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="nodesOf">The declarations of a file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public ImmutableArray<Reading<T>> ReadAll(Compilation compilation, Func<MarkedTypes, ImmutableArray<TNode>> nodesOf,
        CancellationToken cancellationToken)
    {
        var surface = Surface.Of(compilation, cancellationToken);
        var readings = ImmutableArray.CreateBuilder<Reading<T>>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var node in nodesOf(MarkedTypes.Of(tree, cancellationToken)))
            {
                if (Read(node, compilation, surface, cancellationToken) is { } reading)
                    readings.Add(reading);
            }
        }

        return readings.ToImmutable();
    }

    private Reading<T>? Read(TNode node, Compilation compilation, Surface surface, CancellationToken cancellationToken)
    {
        if (_entries.TryGetValue(node, out var entry) && entry.Surface.IsSameAs(surface))
            return entry.Reading;

        var reading = read(node, compilation.GetSemanticModel(node.SyntaxTree), cancellationToken);
        _entries.Remove(node);

        // Faulty declarations are read each time: their diagnostics have positions, which are not part of the surface.
        if (reading is null || reading.Diagnostics.Count == 0)
            _entries.GetValue(node, _ => new Entry(surface, reading));
        return reading;
    }

    private sealed record Entry(Surface Surface, Reading<T>? Reading);
}
