using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Rules;

/// <summary>One pair for each rule about operations.</summary>
internal static class OperationCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            "operation-removed",
            Operation() + "\n    get: {operationId: getThing, responses: {\"200\": {description: Done.}}}",
            Operation(), "getThing"),
        new(
            "operation-added",
            Operation(),
            Operation() + "\n    get: {operationId: getThing, responses: {\"200\": {description: Done.}}}", "getThing"),
        new(
            "operation-renamed",
            Operation(),
            Operation("operationId: updateThing"), "updateThing"),
        new(
            "operation-tag-changed",
            Operation("tags: [Things]"),
            Operation("tags: [Others]"), "Others"),
        new(
            "operation-further-tags-changed",
            Operation("tags: [Things, A]"),
            Operation("tags: [Things, B]"), "B"),
        new(
            "operation-method-changed",
            Operation(),
            Operation(path: "put /things/{id}"), "PUT"),
        new(
            "operation-path-changed",
            Operation(),
            Operation(path: "post /objects/{id}"), "/objects/{id}"),
        new(
            "operation-deprecated",
            Operation(),
            Operation("deprecated: true"), "deprecated"),
        new(
            "operation-undeprecated",
            Operation("deprecated: true"),
            Operation(), "deprecated"),
        new(
            "operation-server-changed",
            Operation(),
            Operation("servers: [{url: \"https://other.example\"}]"), "https://other.example"),
        new(
            "operation-became-experimental",
            Operation(),
            Operation("x-experimental: true"), "experimental"),
        new(
            "operation-became-stable",
            Operation("x-experimental: true"),
            Operation("x-experimental: false"), "experimental"),
        new(
            "paging-added",
            Operation(),
            Operation("x-paging: true"),
            "x-paging"),
        new(
            "paging-removed",
            Operation("x-paging: true"),
            Operation(),
            "x-paging"),
    ];
}
