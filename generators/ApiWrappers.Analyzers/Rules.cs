using Microsoft.CodeAnalysis;

namespace ApiWrappers.Analyzers;

/// <summary>What the analyzers have to say about code that uses a client. Each has its place in generators/diagnostics.md.</summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor ResultIgnored = Create(
        "APIW101", "Result ignored", "The result of '{0}' is ignored, and a failure with it; look at the result, or call '{1}', which throws");

    public static readonly DiagnosticDescriptor TierClientInLoop = Create(
        "APIW102", "Tier client made in a loop", "'{0}' makes the same client in each round; make it once, before the loop");

    public static readonly DiagnosticDescriptor EnumerationIgnored = Create(
        "APIW103", "Enumeration ignored", "Nothing goes through what '{0}' gives, so no request is sent; go through it with 'await foreach'");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [ResultIgnored, TierClientInLoop, EnumerationIgnored];

    private static DiagnosticDescriptor Create(string id, string title, string message) => new(
        id, title, message, "ApiWrappers", DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: $"generators/diagnostics.md#{id.ToLowerInvariant()}");
}
