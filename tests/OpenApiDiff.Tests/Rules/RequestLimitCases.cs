using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Rules;

/// <summary>One pair for each rule about limits of what is sent.</summary>
internal static class RequestLimitCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            "request-max-length-decreased",
            Sent("type: string, maxLength: 9"),
            Sent("type: string, maxLength: 5")),
        new(
            "request-max-length-increased",
            Sent("type: string, maxLength: 9"),
            Sent("type: string")),
        new(
            "request-maximum-decreased",
            Sent("type: integer, maximum: 9"),
            Sent("type: integer, maximum: 5")),
        new(
            "request-maximum-increased",
            Sent("type: integer, maximum: 9"),
            Sent("type: integer")),
        new(
            "request-max-items-decreased",
            Sent("type: array, items: {type: string}, maxItems: 9"),
            Sent("type: array, items: {type: string}, maxItems: 5")),
        new(
            "request-max-items-increased",
            Sent("type: array, items: {type: string}, maxItems: 9"),
            Sent("type: array, items: {type: string}")),
        new(
            "request-max-properties-decreased",
            Sent("type: object, maxProperties: 9"),
            Sent("type: object, maxProperties: 5")),
        new(
            "request-max-properties-increased",
            Sent("type: object, maxProperties: 9"),
            Sent("type: object")),
        new(
            "request-min-length-increased",
            Sent("type: string"),
            Sent("type: string, minLength: 5")),
        new(
            "request-min-length-decreased",
            Sent("type: string, minLength: 5"),
            Sent("type: string, minLength: 3")),
        new(
            "request-minimum-increased",
            Sent("type: integer"),
            Sent("type: integer, minimum: 5")),
        new(
            "request-minimum-decreased",
            Sent("type: integer, minimum: 5"),
            Sent("type: integer, minimum: 3")),
        new(
            "request-min-items-increased",
            Sent("type: array, items: {type: string}"),
            Sent("type: array, items: {type: string}, minItems: 5")),
        new(
            "request-min-items-decreased",
            Sent("type: array, items: {type: string}, minItems: 5"),
            Sent("type: array, items: {type: string}, minItems: 3")),
        new(
            "request-min-properties-increased",
            Sent("type: object"),
            Sent("type: object, minProperties: 5")),
        new(
            "request-min-properties-decreased",
            Sent("type: object, minProperties: 5"),
            Sent("type: object, minProperties: 3")),
        new(
            "request-pattern-added",
            Sent("type: string"),
            Sent("type: string, pattern: \"^a\"")),
        new(
            "request-pattern-changed",
            Sent("type: string, pattern: \"^a\""),
            Sent("type: string, pattern: \"^b\"")),
        new(
            "request-pattern-removed",
            Sent("type: string, pattern: \"^a\""),
            Sent("type: string")),
        new(
            "request-multiple-of-changed",
            Sent("type: integer, multipleOf: 2"),
            Sent("type: integer, multipleOf: 3")),
        new(
            "request-multiple-of-removed",
            Sent("type: integer, multipleOf: 2"),
            Sent("type: integer")),
        new(
            "request-unique-items-required",
            Sent("type: array, items: {type: string}"),
            Sent("type: array, items: {type: string}, uniqueItems: true")),
        new(
            "request-unique-items-dropped",
            Sent("type: array, items: {type: string}, uniqueItems: true"),
            Sent("type: array, items: {type: string}")),
        new(
            "request-constraint-added",
            Sent("type: string"),
            Sent("type: string, not: {enum: [a]}")),
        new(
            "request-constraint-changed",
            Sent("type: string, not: {enum: [a]}"),
            Sent("type: string, not: {enum: [b]}")),
        new(
            "request-constraint-removed",
            Sent("type: string, not: {enum: [a]}"),
            Sent("type: string")),
    ];
}
