using Microsoft.OpenApi;

namespace OpenApiDiff.Comparing;

/// <summary>A set of credentials that is enough for an operation, with the scopes that each has to have.</summary>
internal sealed record SecurityAlternative(IReadOnlyDictionary<string, HashSet<string>> Scopes)
{
    /// <summary>Equal for alternatives of the same schemes.</summary>
    public string Key { get; } = string.Join(' ', Scopes.Keys.Order(StringComparer.Ordinal));

    public static SecurityAlternative Of(OpenApiSecurityRequirement requirement) =>
        new(requirement.GroupBy(entry => entry.Key.Reference.Id ?? "")
            .ToDictionary(group => group.Key, group => group.SelectMany(entry => entry.Value).ToHashSet()));

    /// <summary>True when credentials that were enough for this one are enough for the other one.</summary>
    public bool Covers(SecurityAlternative other) =>
        other.Scopes.All(entry => Scopes.TryGetValue(entry.Key, out var scopes) && scopes.IsSupersetOf(entry.Value));

    public bool HasSameScopes(SecurityAlternative other) => Covers(other) && other.Covers(this);

    /// <summary>The scopes that this one asks for and the other one does not.</summary>
    public IEnumerable<(string Scheme, string Scope)> ScopesBeyond(SecurityAlternative other) =>
        from entry in Scopes
        from scope in entry.Value.Except(other.Scopes.GetValueOrDefault(entry.Key) ?? [])
        select (entry.Key, scope);

    public override string ToString() => string.Join(" with ", Scopes.OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => entry.Value.Count == 0 ? entry.Key : $"{entry.Key} ({Words.List(entry.Value.Order(StringComparer.Ordinal))})"));
}
