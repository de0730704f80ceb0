namespace OneflowFake.Comparison.Http;

/// <summary>The response of one side.</summary>
internal sealed record Reply(int Status, string? Reason, IReadOnlyList<Header> Headers, byte[] Body)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>All values of a header, joined; null without one.</summary>
    public string? Header(string name)
    {
        List<string> values = [.. Headers.Where(header => header.Is(name)).Select(header => header.Value)];
        return values.Count == 0 ? null : string.Join(", ", values);
    }
}
