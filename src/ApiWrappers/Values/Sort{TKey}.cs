namespace ApiWrappers;

/// <summary>A sort order: keys by precedence, each ascending or descending, written <c>a,-b</c>.</summary>
/// <typeparam name="TKey">The type of the list's sort keys.</typeparam>
public readonly record struct Sort<TKey> : IApiValue
    where TKey : struct, IOpenEnumeration<TKey>
{
    private readonly string? _text;

    private Sort(string text) => _text = text;

    /// <summary>Ascending by one key.</summary>
    /// <param name="key">The key.</param>
    public static implicit operator Sort<TKey>(TKey key) => default(Sort<TKey>).ThenBy(key);

    /// <summary>Adds a key, ascending, for items whose previous keys are equal.</summary>
    /// <param name="key">The key.</param>
    public Sort<TKey> ThenBy(TKey key) => Then(key.Value);

    /// <summary>Adds a key, descending, for items whose previous keys are equal.</summary>
    /// <param name="key">The key.</param>
    public Sort<TKey> ThenByDescending(TKey key) => Then("-" + key.Value);

    /// <inheritdoc/>
    public string ToApiText() => _text ?? "";

    private Sort<TKey> Then(string term) => new(_text is null ? term : $"{_text},{term}");
}
