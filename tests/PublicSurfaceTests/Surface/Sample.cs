using System.Diagnostics.CodeAnalysis;

namespace PublicSurfaceTests.Surface;

/// <summary>Has one member of each kind that the surface must tell apart.</summary>
[Experimental("SAMPLE001")]
public abstract class Sample<T> : IDisposable
    where T : class, new()
{
    public const int Most = 3;

    protected Sample(string? name) => Name = name;

    public required string Given { get; init; }

    public string? Name { get; protected set; }

    public static implicit operator string?(Sample<T>? sample) => sample?.Name;

    [Obsolete("Use the other.")]
    public virtual Task<IReadOnlyList<string?>> FindAsync(
        T item, int? limit = null, string text = "a\"b", CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public void Dispose() => GC.SuppressFinalize(this);

    public T? FindOrNothing(T item, T? fallback) => fallback ?? item;

    internal void Hidden()
    {
    }
}
