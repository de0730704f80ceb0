using System.Text.Json.Nodes;

namespace ContractTests.Properties;

/// <summary>A body that is broken in exactly one place.</summary>
/// <param name="What">What is wrong with it.</param>
/// <param name="Path">The path under which a refusal must name it.</param>
/// <param name="Body">The body.</param>
internal sealed record Breakage(string What, string Path, JsonNode Body)
{
    public override string ToString() => $"{Path} {What}: {Body.ToJsonString()}";
}
