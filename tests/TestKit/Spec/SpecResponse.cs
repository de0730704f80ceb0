using System.Text.Json.Nodes;

namespace TestKit.Spec;

/// <summary>A documented answer of an operation.</summary>
/// <param name="Status">Its HTTP status.</param>
/// <param name="Reason">Why it is given, or what it holds.</param>
/// <param name="Schema">The schema of its JSON body; null when it has none.</param>
public sealed record SpecResponse(int Status, string Reason, JsonObject? Schema)
{
    /// <summary>The confidence that the operation returns it: its own, or else that of the operation.</summary>
    public string? Confidence { get; init; }
}
