using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Rules;

/// <summary>One pair for each rule about credentials.</summary>
internal static class SecurityCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            "security-scheme-became-required",
            Operation("security: [{token: []}, {token: [], user: []}]",
                document: "components: {securitySchemes: {token: {type: apiKey, in: header, name: k}, user: {type: apiKey, in: header, "
                + "name: u}}}"),
            Operation("security: [{token: [], user: []}]",
                document: "components: {securitySchemes: {token: {type: apiKey, in: header, name: k}, user: {type: apiKey, in: header, "
                + "name: u}}}"), "user"),
        new(
            "security-alternative-removed",
            Operation("security: [{token: []}, {token: [], user: []}]",
                document: "components: {securitySchemes: {token: {type: apiKey, in: header, name: k}, user: {type: apiKey, in: header, "
                + "name: u}}}"),
            Operation("security: [{token: []}]",
                document: "components: {securitySchemes: {token: {type: apiKey, in: header, name: k}, user: {type: apiKey, in: header, "
                + "name: u}}}"), "user"),
        new(
            "security-alternative-added",
            Operation("security: [{token: [], user: []}]",
                document: "components: {securitySchemes: {token: {type: apiKey, in: header, name: k}, user: {type: apiKey, in: header, "
                + "name: u}}}"),
            Operation("security: [{token: []}, {token: [], user: []}]",
                document: "components: {securitySchemes: {token: {type: apiKey, in: header, name: k}, user: {type: apiKey, in: header, "
                + "name: u}}}"), "token"),
        new(
            "security-dropped",
            Operation("security: [{token: []}]",
                document: "components: {securitySchemes: {token: {type: apiKey, in: header, name: k}, user: {type: apiKey, in: header, "
                + "name: u}}}"),
            Operation("security: []",
                document: "components: {securitySchemes: {token: {type: apiKey, in: header, name: k}, user: {type: apiKey, in: header, "
                + "name: u}}}"), "token"),
        new(
            "security-scope-added",
            Operation("security: [{token: []}]",
                document: "components: {securitySchemes: {token: {type: apiKey, in: header, name: k}, user: {type: apiKey, in: header, "
                + "name: u}}}"),
            Operation("security: [{token: [write]}]",
                document: "components: {securitySchemes: {token: {type: apiKey, in: header, name: k}, user: {type: apiKey, in: header, "
                + "name: u}}}"), "write"),
        new(
            "security-scope-removed",
            Operation("security: [{token: [write]}]",
                document: "components: {securitySchemes: {token: {type: apiKey, in: header, name: k}, user: {type: apiKey, in: header, "
                + "name: u}}}"),
            Operation("security: [{token: []}]",
                document: "components: {securitySchemes: {token: {type: apiKey, in: header, name: k}, user: {type: apiKey, in: header, "
                + "name: u}}}"), "write"),
        new(
            "security-scheme-changed",
            Operation(document: "components: {securitySchemes: {token: {type: apiKey, in: header, name: k}, user: {type: apiKey, in: "
                + "header, name: u}}}"),
            Operation(document: "components: {securitySchemes: {token: {type: apiKey, in: header, name: k}, user: {type: apiKey, in: "
                + "header, name: v}}}"), "user"),
        new(
            "security-flow-removed",
            Operation(document: "components: {securitySchemes: {token: {type: oauth2, flows: {clientCredentials: {tokenUrl: "
                + "\"https://a.example/token\", scopes: {}}, password: {tokenUrl: \"https://a.example/token\", scopes: {}}}}}}"),
            Operation(document: "components: {securitySchemes: {token: {type: oauth2, flows: {clientCredentials: {tokenUrl: "
                + "\"https://a.example/token\", scopes: {}}}}}}"), "password"),
        new(
            "security-flow-added",
            Operation(document: "components: {securitySchemes: {token: {type: oauth2, flows: {clientCredentials: {tokenUrl: "
                + "\"https://a.example/token\", scopes: {}}}}}}"),
            Operation(document: "components: {securitySchemes: {token: {type: oauth2, flows: {clientCredentials: {tokenUrl: "
                + "\"https://a.example/token\", scopes: {}}, password: {tokenUrl: \"https://a.example/token\", scopes: {}}}}}}"),
                "password"),
        new(
            "security-declared-scope-changed",
            Operation(document: "components: {securitySchemes: {token: {type: oauth2, flows: {clientCredentials: {tokenUrl: "
                + "\"https://a.example/token\", scopes: {}}}}}}"),
            Operation(document: "components: {securitySchemes: {token: {type: oauth2, flows: {clientCredentials: {tokenUrl: "
                + "\"https://a.example/token\", scopes: {write: Writes}}}}}}"), "write"),
        new(
            "security-scheme-added",
            Operation(document: "components: {securitySchemes: {token: {type: apiKey, in: header, name: k}}}"),
            Operation(document: "components: {securitySchemes: {token: {type: apiKey, in: header, name: k}, user: {type: apiKey, in: "
                + "header, name: u}}}"), "user"),
        new(
            "security-scheme-removed",
            Operation(document: "components: {securitySchemes: {token: {type: apiKey, in: header, name: k}, user: {type: apiKey, in: "
                + "header, name: u}}}"),
            Operation(document: "components: {securitySchemes: {token: {type: apiKey, in: header, name: k}}}"), "user"),
    ];
}
