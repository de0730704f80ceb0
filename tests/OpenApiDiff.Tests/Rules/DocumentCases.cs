using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Rules;

/// <summary>One pair for each rule about the whole spec.</summary>
internal static class DocumentCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            "server-changed",
            Operation(document: "servers: [{url: \"https://a.example\"}]"),
            Operation(document: "servers: [{url: \"https://b.example\"}]"), "https://b.example"),
        new(
            "server-removed",
            Operation(document: "servers: [{url: \"https://a.example\"}, {url: \"https://c.example\"}]"),
            Operation(document: "servers: [{url: \"https://a.example\"}]"), "https://c.example"),
        new(
            "server-added",
            Operation(document: "servers: [{url: \"https://a.example\"}]"),
            Operation(document: "servers: [{url: \"https://a.example\"}, {url: \"https://c.example\"}]"), "https://c.example"),
        new(
            "server-value-removed",
            Operation(document: "servers: [{url: \"https://{zone}.example\", variables: {zone: {default: eu, enum: [eu, us]}}}]"),
            Operation(document: "servers: [{url: \"https://{zone}.example\", variables: {zone: {default: eu, enum: [eu]}}}]"), "us"),
        new(
            "server-value-added",
            Operation(document: "servers: [{url: \"https://{zone}.example\", variables: {zone: {default: eu, enum: [eu]}}}]"),
            Operation(document: "servers: [{url: \"https://{zone}.example\", variables: {zone: {default: eu, enum: [eu, us]}}}]"), "us"),
        new(
            "server-prefix-moved",
            Operation(document: "servers: [{url: \"https://a.example/v1\"}]"),
            Operation(path: "post /v1/things/{id}", document: "servers: [{url: \"https://a.example\"}]"), "https://a.example/v1"),
        new(
            "info-changed",
            Operation().Replace("title: Things", "title: Others", StringComparison.Ordinal),
            Operation(), "title"),
        new(
            "openapi-version-changed",
            Operation(),
            Operation(version: "3.1.0"), "openapi"),
    ];
}
