using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Rules;

/// <summary>One pair for each rule about types.</summary>
internal static class TypeCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            "schema-renamed",
            Read("$ref: \"#/components/schemas/Old\"", Schemas("Old: {type: object, properties: {a: {type: string}}}")),
            Read("$ref: \"#/components/schemas/New\"", Schemas("New: {type: object, properties: {a: {type: string}}}")), "New"),
        new(
            "schema-removed",
            Operation(document: Schemas(
                "Old: {type: object, properties: {a: {type: string}}}, Kept: {type: object, properties: {a: {type: string}}}")),
            Operation(document: Schemas("Kept: {type: object, properties: {a: {type: string}}}")), "Old"),
        new(
            "schema-added",
            Operation(document: Schemas("Kept: {type: object, properties: {a: {type: string}}}")),
            Operation(document: Schemas(
                "New: {type: object, properties: {a: {type: string}}}, Kept: {type: object, properties: {a: {type: string}}}")), "New"),
        new(
            "base-type-added",
            Read("$ref: \"#/components/schemas/Thing\"",
                Schemas("Base: {type: object, properties: {b: {type: string}}}, Thing: {type: object, properties: {a: {type: string}, "
                + "b: {type: string}}}")),
            Read("$ref: \"#/components/schemas/Thing\"",
                Schemas("Base: {type: object, properties: {b: {type: string}}}, Thing: {allOf: [{$ref: "
                + "\"#/components/schemas/Base\"}], type: object, properties: {a: {type: string}, b: {type: string}}}")), "Base"),
        new(
            "base-type-removed",
            Read("$ref: \"#/components/schemas/Thing\"",
                Schemas("Base: {type: object, properties: {b: {type: string}}}, Thing: {allOf: [{$ref: "
                + "\"#/components/schemas/Base\"}], type: object, properties: {a: {type: string}, b: {type: string}}}")),
            Read("$ref: \"#/components/schemas/Thing\"",
                Schemas("Base: {type: object, properties: {b: {type: string}}}, Thing: {type: object, properties: {a: {type: string}, "
                + "b: {type: string}}}")), "Base"),
        new(
            "client-name-changed",
            Sent("type: string, x-name: Before"),
            Sent("type: string, x-name: After")),
        new(
            "client-type-changed",
            Query("type: string"),
            Parameter("name: field, in: query, x-type: TimeRange, schema: {type: string}")),
        new(
            "property-deprecated",
            Sent("type: string"),
            Sent("type: string, deprecated: true")),
        new(
            "property-undeprecated",
            Sent("type: string, deprecated: true"),
            Sent("type: string")),
    ];
}
