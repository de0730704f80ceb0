namespace ApiWrappers.SpecTool.Naming;

/// <summary>
/// Names that must be unique, case-insensitively where files or types are named after them. Which of two colliding texts keeps the
/// plain name depends on the texts, never on their order in the document.
/// </summary>
internal sealed class NameSet(StringComparer comparer, IEnumerable<string> reserved)
{
    private readonly HashSet<string> _taken = new(reserved, comparer);
    private readonly StringComparer _comparer = comparer;

    public bool Contains(string name) => _taken.Contains(name);

    /// <summary>Reserves names.</summary>
    public void Reserve(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            _taken.Add(name);
    }

    /// <summary>
    /// Takes the first name that is free: the plain one, the other, or the plain one with a hash of the text.
    /// </summary>
    public string Take(string name, string other, string text)
    {
        foreach (var candidate in new[] { name, other, $"{name}_{CSharpName.Hash(text)}" })
        {
            if (_taken.Add(candidate))
                return candidate;
        }

        for (var number = 2; ; number++)
        {
            var candidate = $"{name}_{CSharpName.Hash(text)}_{number}";
            if (_taken.Add(candidate))
                return candidate;
        }
    }

    /// <summary>Names all texts of one scope together.</summary>
    /// <param name="texts">The texts, each once.</param>
    /// <param name="name">The plain name of a text.</param>
    /// <param name="other">The name that is taken when the plain one is reserved or collides.</param>
    public Dictionary<string, string> TakeAll(IReadOnlyList<string> texts, Func<string, string> name, Func<string, string> other)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var plain = texts.ToDictionary(text => text, name, StringComparer.Ordinal);

        // A text that is its own name comes first, whatever else there is.
        foreach (var text in texts
            .OrderBy(text => plain[text] == text ? 0
                : _comparer.Equals(plain[text], text) ? 1
                : CSharpName.Pascal(text) == plain[text] ? 2
                : 3)
            .ThenBy(text => text.All(sign => char.IsLetterOrDigit(sign) || sign is '_' or '-') ? 0 : 1)
            .ThenBy(text => text, StringComparer.Ordinal))
        {
            names[text] = Take(plain[text], other(text), text);
        }

        return names;
    }
}
