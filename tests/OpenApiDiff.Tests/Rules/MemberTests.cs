using System.Text.Json.Nodes;
using OpenApiDiff.Reading;

namespace OpenApiDiff.Tests.Rules;

/// <summary>No member of a spec outside its schemas changes unseen.</summary>
public sealed class MemberTests
{
    private const string Document = """
        {
          "openapi": "3.1.0",
          "info": { "title": "T", "summary": "S", "description": "D", "termsOfService": "https://t.example", "version": "1",
            "contact": { "name": "N", "url": "https://c.example", "email": "a@c.example" }, "license": { "name": "L", "url": "https://l.example" } },
          "servers": [ { "url": "https://{zone}.example/v1", "description": "D", "variables": { "zone": { "default": "eu", "enum": ["eu", "us"] } } } ],
          "security": [ { "oauth": ["a"] } ],
          "tags": [ { "name": "things", "description": "D" } ],
          "externalDocs": { "url": "https://d.example" },
          "paths": { "/things/{id}": {
            "parameters": [ { "name": "shared", "in": "query", "schema": { "type": "string" } } ],
            "post": {
              "operationId": "changeThing", "tags": ["things", "more"], "summary": "S", "description": "D", "deprecated": false,
              "externalDocs": { "url": "https://d.example" }, "servers": [ { "url": "https://op.example" } ], "security": [ { "oauth": ["a"] } ],
              "parameters": [
                { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } },
                { "name": "field", "in": "query", "description": "D", "required": false, "deprecated": false, "allowEmptyValue": false, "style": "form",
                  "explode": true, "allowReserved": false, "schema": { "type": "array", "items": { "type": "string" } }, "example": ["a"],
                  "examples": { "one": { "value": ["a"] } } },
                { "name": "filter", "in": "query", "content": { "application/json": { "schema": { "type": "string" } } } } ],
              "requestBody": { "description": "D", "required": true, "content": { "application/json": { "schema": { "type": "string" }, "example": "a" } } },
              "responses": { "200": { "description": "D", "headers": { "X-A": { "description": "D", "required": false, "schema": { "type": "string" } } },
                "content": { "application/json": { "schema": { "type": "string" }, "examples": { "one": { "value": "a" } } } } } } } } },
          "components": { "securitySchemes": {
            "oauth": { "type": "oauth2", "description": "D", "flows": { "clientCredentials": { "tokenUrl": "https://t.example", "refreshUrl": "https://r.example", "scopes": { "a": "A" } } } },
            "key": { "type": "apiKey", "in": "header", "name": "k" }, "bearer": { "type": "http", "scheme": "bearer", "bearerFormat": "JWT" },
            "oidc": { "type": "openIdConnect", "openIdConnectUrl": "https://o.example" } } }
        }
        """;

    private const string Post = "/paths/~1things~1{id}/post";

    [Theory]
    [InlineData("/openapi", "\"3.2.0\"")]
    [InlineData("/info/title", "\"U\"")]
    [InlineData("/info/summary", "\"U\"")]
    [InlineData("/info/description", "\"U\"")]
    [InlineData("/info/termsOfService", "\"https://u.example\"")]
    [InlineData("/info/version", "\"2\"")]
    [InlineData("/info/contact/name", "\"U\"")]
    [InlineData("/info/contact/url", "\"https://u.example\"")]
    [InlineData("/info/contact/email", "\"u@c.example\"")]
    [InlineData("/info/license/name", "\"U\"")]
    [InlineData("/info/license/url", "\"https://u.example\"")]
    [InlineData("/servers/0/url", "\"https://{zone}.example/v2\"")]
    [InlineData("/servers/0/description", "\"U\"")]
    [InlineData("/servers/0/variables/zone/default", "\"us\"")]
    [InlineData("/servers/0/variables/zone/enum", "[\"eu\"]")]
    [InlineData("/tags/0/description", "\"U\"")]
    [InlineData("/externalDocs/url", "\"https://u.example\"")]
    [InlineData("/paths/~1things~1{id}/parameters/0/schema", "{\"type\": \"integer\"}")]
    [InlineData(Post + "/operationId", "\"other\"")]
    [InlineData(Post + "/tags", "[\"others\"]")]
    [InlineData(Post + "/tags/1", "\"others\"")]
    [InlineData(Post + "/summary", "\"U\"")]
    [InlineData(Post + "/description", "\"U\"")]
    [InlineData(Post + "/deprecated", "true")]
    [InlineData(Post + "/externalDocs/url", "\"https://u.example\"")]
    [InlineData(Post + "/servers/0/url", "\"https://u.example\"")]
    [InlineData(Post + "/security/0/oauth", "[\"b\"]")]
    [InlineData(Post + "/parameters/1/name", "\"other\"")]
    [InlineData(Post + "/parameters/1/in", "\"header\"")]
    [InlineData(Post + "/parameters/1/description", "\"U\"")]
    [InlineData(Post + "/parameters/1/required", "true")]
    [InlineData(Post + "/parameters/1/deprecated", "true")]
    [InlineData(Post + "/parameters/1/style", "\"pipeDelimited\"")]
    [InlineData(Post + "/parameters/1/explode", "false")]
    [InlineData(Post + "/parameters/1/allowReserved", "true")]
    [InlineData(Post + "/parameters/1/example", "[\"b\"]")]
    [InlineData(Post + "/parameters/1/examples/one/value", "[\"b\"]")]
    [InlineData(Post + "/parameters/2/content", "{\"text/plain\": {\"schema\": {\"type\": \"string\"}}}")]
    [InlineData(Post + "/requestBody/description", "\"U\"")]
    [InlineData(Post + "/requestBody/required", "false")]
    [InlineData(Post + "/requestBody/content/application~1json/example", "\"b\"")]
    [InlineData(Post + "/requestBody/content", "{\"text/plain\": {\"schema\": {\"type\": \"string\"}}}")]
    [InlineData(Post + "/responses/200/description", "\"U\"")]
    [InlineData(Post + "/responses/200/headers/X-A/description", "\"U\"")]
    [InlineData(Post + "/responses/200/headers/X-A/required", "true")]
    [InlineData(Post + "/responses/200/headers/X-A/schema/type", "\"integer\"")]
    [InlineData(Post + "/responses/200/content/application~1json/examples/one/value", "\"b\"")]
    [InlineData("/components/securitySchemes/oauth/description", "\"U\"")]
    [InlineData("/components/securitySchemes/oauth/flows/clientCredentials/tokenUrl", "\"https://u.example\"")]
    [InlineData("/components/securitySchemes/oauth/flows/clientCredentials/refreshUrl", "\"https://u.example\"")]
    [InlineData("/components/securitySchemes/oauth/flows/clientCredentials/scopes/a", "\"U\"")]
    [InlineData("/components/securitySchemes/key/in", "\"query\"")]
    [InlineData("/components/securitySchemes/key/name", "\"u\"")]
    [InlineData("/components/securitySchemes/bearer/scheme", "\"basic\"")]
    [InlineData("/components/securitySchemes/bearer/bearerFormat", "\"U\"")]
    [InlineData("/components/securitySchemes/oidc/openIdConnectUrl", "\"https://u.example\"")]
    public void A_change_of_a_member_is_found(string place, string value)
    {
        var changed = JsonNode.Parse(Document)!;
        var holder = JsonPointers.Find(changed, place[..place.LastIndexOf('/')])!;
        var name = JsonPointers.LastOf(place);
        if (holder is JsonArray list)
            list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(value);
        else
            holder[name] = JsonNode.Parse(value);
        Assert.NotEmpty(Specs.Compare(Document, changed.ToJsonString()));
    }
}
