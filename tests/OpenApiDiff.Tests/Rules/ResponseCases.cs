using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Rules;

/// <summary>One pair for each rule about responses.</summary>
internal static class ResponseCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            "success-status-added",
            Operation("responses: {\"200\": {description: Done.}}"),
            Operation("responses: {\"200\": {description: Done.}, \"202\": {description: Later.}}"), "202"),
        new(
            "success-status-removed",
            Operation("responses: {\"200\": {description: Done.}, \"202\": {description: Later.}}"),
            Operation("responses: {\"200\": {description: Done.}}"), "202"),
        new(
            "error-status-added",
            Operation("responses: {\"200\": {description: Done.}}"),
            Operation("responses: {\"200\": {description: Done.}, \"409\": {description: Taken.}}"), "409"),
        new(
            "error-status-removed",
            Operation("responses: {\"200\": {description: Done.}, \"409\": {description: Taken.}}"),
            Operation("responses: {\"200\": {description: Done.}}"), "409"),
        new(
            "response-media-type-added",
            Operation("responses: {\"200\": {description: Done., content: {application/json: {schema: {type: object}}}}}"),
            Operation("responses: {\"200\": {description: Done., content: {application/json: {schema: {type: object}}, text/csv: "
                + "{schema: {type: object}}}}}"), "text/csv"),
        new(
            "response-media-type-removed",
            Operation("responses: {\"200\": {description: Done., content: {application/json: {schema: {type: object}}, text/csv: "
                + "{schema: {type: object}}}}}"),
            Operation("responses: {\"200\": {description: Done., content: {application/json: {schema: {type: object}}}}}"), "text/csv"),
        new(
            "response-body-added",
            Operation("responses: {\"200\": {description: Done.}}"),
            Operation("responses: {\"200\": {description: Done., content: {application/json: {schema: {type: object}}}}}"),
                "response 200 body"),
        new(
            "response-body-removed",
            Operation("responses: {\"200\": {description: Done., content: {application/json: {schema: {type: object}}}}}"),
            Operation("responses: {\"200\": {description: Done.}}"), "response 200 body"),
        new(
            "response-header-added",
            Operation("responses: {\"200\": {description: Done.}}"),
            Operation("responses: {\"200\": {description: Done., headers: {X-Field: {schema: {type: string}}}}}"), "X-Field"),
        new(
            "response-header-removed",
            Operation("responses: {\"200\": {description: Done., headers: {X-Field: {schema: {type: string}}}}}"),
            Operation("responses: {\"200\": {description: Done.}}"), "X-Field"),
        new(
            "response-header-became-optional",
            Operation("responses: {\"200\": {description: Done., headers: {X-Field: {required: true, schema: {type: string}}}}}"),
            Operation("responses: {\"200\": {description: Done., headers: {X-Field: {schema: {type: string}}}}}"), "X-Field"),
        new(
            "response-header-became-required",
            Operation("responses: {\"200\": {description: Done., headers: {X-Field: {schema: {type: string}}}}}"),
            Operation("responses: {\"200\": {description: Done., headers: {X-Field: {required: true, schema: {type: string}}}}}"),
                "X-Field"),
    ];
}
