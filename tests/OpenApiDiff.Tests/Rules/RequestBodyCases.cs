using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Rules;

/// <summary>One pair for each rule about request bodies.</summary>
internal static class RequestBodyCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            "request-body-added-required",
            Operation(),
            Operation("requestBody: {required: true, content: {application/json: {schema: {type: object}}}}"), "request body"),
        new(
            "request-body-added-optional",
            Operation(),
            Operation("requestBody: {content: {application/json: {schema: {type: object}}}}"), "request body"),
        new(
            "request-body-removed",
            Operation("requestBody: {content: {application/json: {schema: {type: object}}}}"),
            Operation(), "request body"),
        new(
            "request-body-became-required",
            Operation("requestBody: {content: {application/json: {schema: {type: object}}}}"),
            Operation("requestBody: {required: true, content: {application/json: {schema: {type: object}}}}"), "request body"),
        new(
            "request-body-became-optional",
            Operation("requestBody: {required: true, content: {application/json: {schema: {type: object}}}}"),
            Operation("requestBody: {content: {application/json: {schema: {type: object}}}}"), "request body"),
        new(
            "request-media-type-added",
            Operation("requestBody: {content: {application/json: {schema: {type: object}}}}"),
            Operation("requestBody: {content: {application/json: {schema: {type: object}}, text/csv: {schema: {type: object}}}}"),
                "text/csv"),
        new(
            "request-media-type-removed",
            Operation("requestBody: {content: {application/json: {schema: {type: object}}, text/csv: {schema: {type: object}}}}"),
            Operation("requestBody: {content: {application/json: {schema: {type: object}}}}"), "text/csv"),
    ];
}
