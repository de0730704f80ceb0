using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator;

/// <summary>
/// Remembers what was read from a declaration for as long as the declaration and the surface of its compilation stay the
/// same. To bind the attributes of some hundred methods again at each key press would cost tens of milliseconds.
/// </summary>
/// <typeparam name="T">Type of the model.</typeparam>
internal sealed class ReadingCache<T>
    where T : class, IEquatable<T>
{
    private readonly ConditionalWeakTable<SyntaxNode, Entry> _entries = new();

    /// <summary>What was read when nothing that it depends on has changed since; else what is read now.</summary>
    public Reading<T>? Read(SyntaxNode node, Compilation compilation, Func<SemanticModel, Reading<T>?> read, CancellationToken cancellationToken)
    {
        var surface = Surface.Of(compilation, cancellationToken);
        if (_entries.TryGetValue(node, out var entry) && entry.Surface.IsSameAs(surface))
            return entry.Reading;

        var reading = read(compilation.GetSemanticModel(node.SyntaxTree));
        _entries.Remove(node);

        // What was found faulty is read each time: its diagnostics stand at positions, which are no part of the surface.
        if (reading is null || reading.Diagnostics.Count == 0)
            _entries.GetValue(node, _ => new Entry(surface, reading));
        return reading;
    }

    private sealed record Entry(Surface Surface, Reading<T>? Reading);
}
