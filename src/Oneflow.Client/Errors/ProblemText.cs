namespace Oneflow.Client;

/// <summary>Words a problem for the message of an exception.</summary>
internal static class ProblemText
{
    private const int MostParameters = 5;

    /// <summary>The detail that Oneflow gave, and the fields that it is about: <c>parties[1].email: Invalid email.</c></summary>
    public static string? Of(Problem problem)
    {
        if (problem.ParameterProblems is not { Count: > 0 } parameters)
            return problem.Detail;

        var named = parameters.Take(MostParameters).Select(parameter => Field(parameter.Key, parameter.Value));
        var more = parameters.Count > MostParameters ? $" And {parameters.Count - MostParameters} more, see ParameterProblems." : "";
        return $"{problem.Detail} {string.Join(' ', named)}{more}".TrimStart();
    }

    // A field may come without words: a null, or an empty list.
    private static string Field(string name, IReadOnlyList<string>? words)
        => Sentence(string.Join(' ', words ?? []) is { Length: > 0 } text ? $"{name}: {text}" : name);

    private static string Sentence(string text) => text.TrimEnd().EndsWith('.') ? text.TrimEnd() : text.TrimEnd() + ".";
}
