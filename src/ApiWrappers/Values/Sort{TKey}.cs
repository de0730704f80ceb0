namespace ApiWrappers;

/// <summary>An order of a list: keys by weight, each ascending or descending, written <c>a,-b</c>.</summary>
/// <typeparam name="TKey">The keys of the list.</typeparam>
public readonly record struct Sort<TKey> : IApiValue
    where TKey : struct, IOpenEnumeration<TKey>
{
    private readonly string? _text;

    private Sort(string text) => _text = text;

    /// <summary>Ascending by one key.</summary>
    /// <param name="key">The key.</param>
    public static implicit operator Sort<TKey>(TKey key) => default(Sort<TKey>).ThenBy(key);

    /// <summary>The same, and ascending by a further key where the keys before are equal.</summary>
    /// <param name="key">The key.</param>
    public Sort<TKey> ThenBy(TKey key) => Then(key.Value);

    /// <summary>The same, and descending by a further key where the keys before are equal.</summary>
    /// <param name="key">The key.</param>
    public Sort<TKey> ThenByDescending(TKey key) => Then("-" + key.Value);

    /// <inheritdoc/>
    public string ToApiText() => _text ?? "";

    private Sort<TKey> Then(string term) => new(_text is null ? term : $"{_text},{term}");
}
