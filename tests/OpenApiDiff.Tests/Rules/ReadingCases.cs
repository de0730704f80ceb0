using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Rules;

/// <summary>One pair for each rule about what is read.</summary>
internal static class ReadingCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            "response-property-added",
            Answer("type: object, properties: {a: {type: string}}"),
            Answer("type: object, properties: {a: {type: string}, field: {type: string}}")),
        new(
            "response-property-removed",
            Answer("type: object, properties: {a: {type: string}, field: {type: string}}"),
            Answer("type: object, properties: {a: {type: string}}")),
        new(
            "response-property-became-optional",
            Answer("type: object, required: [field], properties: {a: {type: string}, field: {type: string}}"),
            Answer("type: object, properties: {a: {type: string}, field: {type: string}}")),
        new(
            "response-became-nullable",
            Read("type: string"),
            Read("type: string, nullable: true")),
        new(
            "response-property-became-required",
            Answer("type: object, properties: {a: {type: string}, field: {type: string}}"),
            Answer("type: object, required: [field], properties: {a: {type: string}, field: {type: string}}")),
        new(
            "response-became-not-nullable",
            Read("type: string, nullable: true"),
            Read("type: string")),
        new(
            "response-value-became-never-null",
            Read("type: integer, nullable: true"),
            Read("type: integer")),
        new(
            "response-absence-changed",
            Read("type: array, items: {type: string}"),
            Read("type: array, items: {type: string}, nullable: true")),
        new(
            "response-property-became-write-only",
            Read("type: string"),
            Read("type: string, writeOnly: true")),
        new(
            "response-property-became-readable",
            Read("type: string, writeOnly: true"),
            Read("type: string")),
        new(
            "response-type-changed",
            Read("type: string"),
            Read("type: integer")),
        new(
            "response-format-changed",
            Read("type: string"),
            Read("type: string, format: date-time")),
        new(
            "response-enum-value-added",
            Read("type: string, enum: [a, b]"),
            Read("type: string, enum: [a, b, c]")),
        new(
            "response-enum-value-removed",
            Read("type: string, enum: [a, b, c]"),
            Read("type: string, enum: [a, b]")),
        new(
            "response-became-enum",
            Read("type: string"),
            Read("type: string, enum: [a, b]")),
        new(
            "response-enum-dropped",
            Read("type: string, enum: [a, b]"),
            Read("type: string")),
        new(
            "response-limit-loosened",
            Read("type: string, maxLength: 5"),
            Read("type: string, maxLength: 9")),
        new(
            "response-limit-tightened",
            Read("type: string, maxLength: 9"),
            Read("type: string, maxLength: 5")),
        new(
            "response-pattern-added",
            Read("type: string"),
            Read("type: string, pattern: \"^a\"")),
        new(
            "response-pattern-loosened",
            Read("type: string, pattern: \"^a\""),
            Read("type: string")),
        new(
            "response-default-changed",
            Read("type: integer, default: 1"),
            Read("type: integer, default: 2")),
        new(
            "response-additional-properties-closed",
            Read("type: object, properties: {a: {type: string}}"),
            Read("type: object, properties: {a: {type: string}}, additionalProperties: false")),
        new(
            "response-additional-properties-opened",
            Read("type: object, properties: {a: {type: string}}, additionalProperties: false"),
            Read("type: object, properties: {a: {type: string}}")),
        new(
            "response-constraint-changed",
            Read("type: string, not: {enum: [a]}"),
            Read("type: string")),
    ];
}
