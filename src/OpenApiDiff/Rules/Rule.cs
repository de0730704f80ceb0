namespace OpenApiDiff.Rules;

/// <summary>One kind of change, and its meaning for callers of the generated client.</summary>
public sealed class Rule
{
    internal Rule(string id, Severity severity, string meaning, params OasdiffCheck[] oasdiff)
    {
        Id = id;
        Severity = severity;
        Meaning = meaning;
        Oasdiff = oasdiff;
    }

    /// <summary>Its id, in kebab case; never renamed once released.</summary>
    public string Id { get; }

    /// <summary>The meaning of its changes to callers.</summary>
    public Severity Severity { get; }

    /// <summary>The change, and what callers notice.</summary>
    public string Meaning { get; }

    /// <summary>The checks of oasdiff that find the same; none where oasdiff lists none.</summary>
    public IReadOnlyList<OasdiffCheck> Oasdiff { get; }

    /// <summary>The reason why the severity differs from oasdiff's; null where it does not.</summary>
    public string? Difference { get; init; }
}
