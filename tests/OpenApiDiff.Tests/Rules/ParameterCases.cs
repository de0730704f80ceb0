using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Rules;

/// <summary>One pair for each rule about parameters.</summary>
internal static class ParameterCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            "parameter-added-required",
            Operation(),
            Operation("parameters: [{name: field, in: query, required: true, schema: {type: string}}]")),
        new(
            "parameter-added-optional",
            Operation("parameters: [{name: a, in: query, schema: {type: string}}]"),
            Operation("parameters: [{name: a, in: query, schema: {type: string}}, {name: field, in: query, schema: {type: string}}]")),
        new(
            "parameter-inserted",
            Operation("parameters: [{name: a, in: query, schema: {type: string}}]"),
            Operation("parameters: [{name: field, in: query, schema: {type: string}}, {name: a, in: query, schema: {type: string}}]")),
        new(
            "parameters-reordered",
            Operation("parameters: [{name: id, in: path, required: true, schema: {type: integer}}, {name: field, in: path, required: "
                + "true, schema: {type: integer}}]"),
            Operation("parameters: [{name: field, in: path, required: true, schema: {type: integer}}, {name: id, in: path, required: "
                + "true, schema: {type: integer}}]")),
        new(
            "parameter-removed",
            Operation("parameters: [{name: a, in: query, schema: {type: string}}, {name: field, in: query, schema: {type: string}}]"),
            Operation("parameters: [{name: a, in: query, schema: {type: string}}]")),
        new(
            "parameter-renamed",
            Operation("parameters: [{name: a, in: query, schema: {type: string}}]"),
            Operation("parameters: [{name: field, in: query, schema: {type: string}}]")),
        new(
            "parameter-moved",
            Operation("parameters: [{name: field, in: query, schema: {type: string}}]"),
            Operation("parameters: [{name: field, in: header, schema: {type: string}}]")),
        new(
            "parameter-became-required",
            Operation("parameters: [{name: field, in: query, schema: {type: string}}]"),
            Operation("parameters: [{name: field, in: query, required: true, schema: {type: string}}]")),
        new(
            "parameter-became-optional",
            Operation("parameters: [{name: field, in: query, required: true, schema: {type: string}}]"),
            Operation("parameters: [{name: field, in: query, schema: {type: string}}]")),
        new(
            "parameter-serialization-changed",
            Operation("parameters: [{name: field, in: query, schema: {type: array, items: {type: string}}}]"),
            Operation("parameters: [{name: field, in: query, explode: false, schema: {type: array, items: {type: string}}}]")),
        new(
            "parameter-deprecated",
            Operation("parameters: [{name: field, in: query, schema: {type: string}}]"),
            Operation("parameters: [{name: field, in: query, schema: {type: string}, deprecated: true}]")),
        new(
            "parameter-undeprecated",
            Operation("parameters: [{name: field, in: query, schema: {type: string}, deprecated: true}]"),
            Operation("parameters: [{name: field, in: query, schema: {type: string}}]")),
    ];
}
