namespace OneflowFake.Tenants.Rules;

/// <summary>Problems by parameter path, in the order in which they were found, so that answers are reproducible.</summary>
internal sealed class ParameterProblems
{
    private readonly List<KeyValuePair<string, List<string>>> _byPath = [];

    public static ParameterProblems None { get; } = new();

    public IReadOnlyList<KeyValuePair<string, List<string>>> ByPath => _byPath;

    public static ParameterProblems Of(string path, string problem)
    {
        var problems = new ParameterProblems();
        problems.Add(path, problem);
        return problems;
    }

    public void Add(string path, string problem)
    {
        foreach (var (known, texts) in _byPath)
        {
            if (known == path)
            {
                texts.Add(problem);
                return;
            }
        }

        _byPath.Add(new(path, [problem]));
    }
}
