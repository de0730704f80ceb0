namespace ApiWrappers.SpecTool.Tests;

/// <summary>A small spec that breaks no rule, with one line for each rule to break.</summary>
internal static class GoodSpec
{
    public const string Text = """
        openapi: 3.0.3
        info: { title: Orders, version: "1" }
        security:
          - key: []
        paths:
          /orders/{id}:
            get:
              operationId: getOrder
              tags: [Orders]
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
                - { name: view, in: query, schema: { type: string } }
              responses:
                "200": { description: The order., content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
                "404": { description: There is none. }
            put:
              operationId: putOrder
              tags: [Orders]
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
              responses:
                "200": { description: It is stored. }
          /orders/{id}/scan:
            post:
              operationId: addScan
              tags: [Orders]
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
              requestBody:
                content:
                  multipart/form-data:
                    schema:
                      properties:
                        scan: { type: string, format: binary }
              responses:
                "200": { description: It is stored. }
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key }
          schemas:
            Order:
              type: object
              properties:
                number: { type: string }
                second: { type: string }
                state: { $ref: "#/components/schemas/State" }
            State:
              type: string
              enum: [open, shipped]
            Special:
              allOf:
                - $ref: "#/components/schemas/Order"
                - properties: { gift: { type: boolean } }
            Other:
              properties: { note: { type: string } }
        """;
}
