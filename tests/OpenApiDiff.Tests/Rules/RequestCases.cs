using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Rules;

/// <summary>One pair for each rule about what is sent.</summary>
internal static class RequestCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            "request-property-added-required",
            Body("type: object, properties: {a: {type: string}}"),
            Body("type: object, required: [field], properties: {a: {type: string}, field: {type: string}}")),
        new(
            "request-property-added-optional",
            Body("type: object, properties: {a: {type: string}}"),
            Body("type: object, properties: {a: {type: string}, field: {type: string}}")),
        new(
            "request-property-removed",
            Body("type: object, properties: {a: {type: string}, field: {type: string}}"),
            Body("type: object, properties: {a: {type: string}}")),
        new(
            "request-property-became-required",
            Body("type: object, properties: {a: {type: string}, field: {type: string}}"),
            Body("type: object, required: [field], properties: {a: {type: string}, field: {type: string}}")),
        new(
            "request-property-became-optional",
            Body("type: object, required: [field], properties: {a: {type: string}, field: {type: string}}"),
            Body("type: object, properties: {a: {type: string}, field: {type: string}}")),
        new(
            "request-became-nullable",
            Sent("type: string"),
            Sent("type: string, nullable: true")),
        new(
            "request-became-not-nullable",
            Sent("type: string, nullable: true"),
            Sent("type: string")),
        new(
            "request-property-became-read-only",
            Sent("type: string"),
            Sent("type: string, readOnly: true")),
        new(
            "request-property-became-writable",
            Sent("type: string, readOnly: true"),
            Sent("type: string")),
        new(
            "request-type-changed",
            Sent("type: string"),
            Sent("type: integer")),
        new(
            "request-format-changed",
            Query("type: integer, format: int32"),
            Query("type: integer, format: int64")),
        new(
            "request-enum-value-removed",
            Sent("type: string, enum: [a, b, c]"),
            Sent("type: string, enum: [a, b]")),
        new(
            "request-enum-value-added",
            Sent("type: string, enum: [a, b]"),
            Sent("type: string, enum: [a, b, c]")),
        new(
            "request-became-enum",
            Sent("type: string"),
            Sent("type: string, enum: [a, b]")),
        new(
            "request-enum-dropped",
            Sent("type: string, enum: [a, b]"),
            Sent("type: string")),
        new(
            "request-default-added",
            Query("type: integer"),
            Query("type: integer, default: 1")),
        new(
            "request-default-changed",
            Query("type: integer, default: 1"),
            Query("type: integer, default: 2")),
        new(
            "request-default-removed",
            Query("type: integer, default: 1"),
            Query("type: integer")),
        new(
            "request-additional-properties-closed",
            Sent("type: object, properties: {a: {type: string}}"),
            Sent("type: object, properties: {a: {type: string}}, additionalProperties: false")),
        new(
            "request-additional-properties-opened",
            Sent("type: object, properties: {a: {type: string}}, additionalProperties: false"),
            Sent("type: object, properties: {a: {type: string}}")),
    ];
}
