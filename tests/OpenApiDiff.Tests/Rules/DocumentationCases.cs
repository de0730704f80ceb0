using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Rules;

/// <summary>One pair for each rule about documentation.</summary>
internal static class DocumentationCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            "summary-changed",
            Operation("summary: Changes one."),
            Operation("summary: Changes a thing."), "summary"),
        new(
            "description-changed",
            Sent("type: string, description: A name."),
            Sent("type: string, description: Its name.")),
        new(
            "cause-changed",
            Operation("responses: {\"200\": {description: Done.}}"),
            Operation("responses: {\"200\": {description: Finished.}}"), "response 200"),
        new(
            "title-changed",
            Sent("type: string, title: A"),
            Sent("type: string, title: B")),
        new(
            "format-hint-changed",
            Sent("type: string"),
            Sent("type: string, format: email")),
        new(
            "example-changed",
            Sent("type: string, example: a"),
            Sent("type: string, example: b")),
        new(
            "external-docs-changed",
            Operation("externalDocs: {url: \"https://a.example\"}"),
            Operation("externalDocs: {url: \"https://b.example\"}"), "documentation"),
        new(
            "source-changed",
            Operation("x-source: docs/a"),
            Operation("x-source: docs/b"), "x-source"),
        new(
            "confidence-changed",
            Sent("type: string, x-confidence: inferred"),
            Sent("type: string, x-confidence: documented")),
        new(
            "extension-changed",
            Operation("x-category: A"),
            Operation("x-category: B"), "x-category"),
    ];
}
