using System.Text.Json.Nodes;

namespace OneflowFake.Tests.Comparison;

/// <summary>A response that is changed on its way.</summary>
internal sealed record Tampered(int Status, Dictionary<string, string> Headers, string Body)
{
    /// <summary>The same with a change in its JSON.</summary>
    public Tampered WithJson(Action<JsonNode> change)
    {
        var root = JsonNode.Parse(Body)!;
        change(root);
        return this with { Body = root.ToJsonString() };
    }

    public Tampered WithHeader(string name, string? value)
    {
        var headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase);
        headers.Remove(name);
        if (value is not null)
            headers[name] = value;
        return this with { Headers = headers };
    }
}
