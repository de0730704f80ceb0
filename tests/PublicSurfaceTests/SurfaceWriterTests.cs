using PublicSurfaceTests.Surface;

namespace PublicSurfaceTests;

/// <summary>A surface shows each thing that can break a caller.</summary>
public sealed class SurfaceWriterTests
{
    [Fact]
    public void A_declaration_is_written_with_all_that_callers_depend_on()
#pragma warning disable SAMPLE001 // It is looked at, not used.
        => Assert.Equal(
            """
            namespace PublicSurfaceTests.Surface

            [Experimental("SAMPLE001")]
            public abstract class Sample<T> : IDisposable where T : class, new()
                protected Sample(string? name)
                public T? FindOrNothing(T item, T? fallback)
                public const int Most = 3
                public required string Given { get; init; }
                public static implicit operator string?(Sample<T>? sample)
                public string? Name { get; protected set; }
                [Obsolete("Use the other.")]
                public virtual Task<IReadOnlyList<string?>> FindAsync(T item, int? limit = default, string text = "a\"b", CancellationToken cancellationToken = default)
                public void Dispose()

            """,
            SurfaceWriter.Write([typeof(Sample<>)]));
#pragma warning restore SAMPLE001
}
