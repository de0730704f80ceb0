using System.Globalization;
using ApiWrappers;

namespace Oneflow.Client;

/// <summary>The maximum number of items on a page of a list below a parent: 1 to 100, or all.</summary>
public readonly record struct PageLimit : IApiValue
{
    private readonly int _count;

    private PageLimit(int count) => _count = count;

    /// <summary>All items on one page.</summary>
    public static PageLimit All => default;

    /// <summary>Creates a limit.</summary>
    /// <param name="count">1 to 100; Oneflow rejects others.</param>
    public static implicit operator PageLimit(int count) => FromInt32(count);

    /// <summary>Creates a limit.</summary>
    /// <param name="count">1 to 100; Oneflow rejects others.</param>
    public static PageLimit FromInt32(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new PageLimit(count);
    }

    /// <inheritdoc/>
    public string ToApiText() => _count == 0 ? "all" : _count.ToString(CultureInfo.InvariantCulture);
}
