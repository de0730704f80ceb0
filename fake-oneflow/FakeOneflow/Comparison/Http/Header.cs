namespace OneflowFake.Comparison.Http;

/// <summary>One header line.</summary>
internal readonly record struct Header(string Name, string Value)
{
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
