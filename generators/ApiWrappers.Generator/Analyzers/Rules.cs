using ApiWrappers.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Analyzers;

/// <summary>The diagnostics of the analyzers, for code that uses a client. Each has a section in generators/diagnostics.md.</summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor ResultIgnored = Create(
        "APIW101", "Result ignored",
            "The result of '{0}' is ignored, so a failure goes unnoticed; use the result, or call '{1}', which throws");

    public static readonly DiagnosticDescriptor TierClientInLoop = Create(
        "APIW102", "Tier client created in a loop", "'{0}' creates the same client in each iteration; create it once, before the loop");

    public static readonly DiagnosticDescriptor EnumerationIgnored = Create(
        "APIW103", "Enumeration ignored",
            "The sequence returned by '{0}' is never enumerated, so no request is sent; enumerate it with 'await foreach'");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [ResultIgnored, TierClientInLoop, EnumerationIgnored];

    private static DiagnosticDescriptor Create(string id, string title, string message)
        => new(id, title, message, "ApiWrappers", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink.Of(id));
}
