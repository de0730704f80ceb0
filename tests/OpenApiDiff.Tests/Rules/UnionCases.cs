using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Rules;

/// <summary>One pair for each rule about unions.</summary>
internal static class UnionCases
{
    private const string Three =
        "A: {type: object, properties: {t: {type: string}}}, B: {type: object, properties: {t: {type: string}}}, C: {type: object, "
        + "properties: {t: {type: string}}}";

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            "request-union-member-added",
            Sent("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}]", Schemas(Three)),
            Sent("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}, {$ref: \"#/components/schemas/C\"}]",
                Schemas(Three))),
        new(
            "request-union-member-removed",
            Sent("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}, {$ref: \"#/components/schemas/C\"}]",
                Schemas(Three)),
            Sent("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}]", Schemas(Three))),
        new(
            "response-union-member-added",
            Read("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}]", Schemas(Three)),
            Read("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}, {$ref: \"#/components/schemas/C\"}]",
                Schemas(Three))),
        new(
            "response-union-member-removed",
            Read("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}, {$ref: \"#/components/schemas/C\"}]",
                Schemas(Three)),
            Read("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}]", Schemas(Three))),
        new(
            "union-kind-changed",
            Read("anyOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}]", Schemas(Three)),
            Read("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}]", Schemas(Three))),
        new(
            "request-union-became-exclusive",
            Sent("anyOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}]", Schemas(Three)),
            Sent("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}]", Schemas(Three))),
        new(
            "response-union-became-inclusive",
            Read("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}]", Schemas(Three)),
            Read("anyOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}]", Schemas(Three))),
        new(
            "discriminator-added",
            Read("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}]", Schemas(Three)),
            Read("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}], discriminator: {propertyName: t}",
                Schemas(Three))),
        new(
            "discriminator-removed",
            Read("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}], discriminator: {propertyName: t}",
                Schemas(Three)),
            Read("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}]", Schemas(Three))),
        new(
            "discriminator-changed",
            Read("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}], discriminator: {propertyName: t}",
                Schemas(Three)),
            Read("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}], discriminator: {propertyName: kind}",
                Schemas(Three))),
        new(
            "discriminator-mapping-added",
            Read("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}], discriminator: {propertyName: t, "
                + "mapping: {a: \"#/components/schemas/A\"}}", Schemas(Three)),
            Read("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}], discriminator: {propertyName: t, "
                + "mapping: {a: \"#/components/schemas/A\", b: \"#/components/schemas/B\"}}", Schemas(Three))),
        new(
            "discriminator-mapping-removed",
            Read("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}], discriminator: {propertyName: t, "
                + "mapping: {a: \"#/components/schemas/A\", b: \"#/components/schemas/B\"}}", Schemas(Three)),
            Read("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}], discriminator: {propertyName: t, "
                + "mapping: {a: \"#/components/schemas/A\"}}", Schemas(Three))),
        new(
            "discriminator-mapping-changed",
            Read("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}], discriminator: {propertyName: t, "
                + "mapping: {a: \"#/components/schemas/A\"}}", Schemas(Three)),
            Read("oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}], discriminator: {propertyName: t, "
                + "mapping: {a: \"#/components/schemas/B\"}}", Schemas(Three))),
    ];
}
