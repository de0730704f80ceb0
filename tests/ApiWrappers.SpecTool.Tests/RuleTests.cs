namespace ApiWrappers.SpecTool.Tests;

/// <summary>Each rule finds what breaks it, names the place, and lets a good spec pass.</summary>
public sealed class RuleTests
{
    private const string Order = "Order:";
    private const string Number = "number: { type: string }";
    private const string Values = "enum: [open, shipped]";
    private const string View = "- { name: view, in: query, schema: { type: string } }";
    private const string Missing = "\"404\": { description: There is none. }";
    private const string Success = "\"200\": { description: The order., content: { application/json: { schema: { $ref: \"#/components/schemas/Order\" } } } }";
    private const string Body = "requestBody: { content: { application/json: { schema: { $ref: \"#/components/schemas/Order\" } } } }";
    private const string Get = "paths.'/orders/{id}'.get";
    private const string Properties = "components.schemas.Order.properties";

    public static TheoryData<RuleCase> Broken =>
    [
        new("OPENAPI001", "openapi: 3.0.3", "swagger: '2.0'", "swagger", "this is a Swagger 2.0 document"),
        new("OPENAPI001", "openapi: 3.0.3", "openapi: 4.0.0", "openapi", "the file does not say that it is OpenAPI 3"),
        new("OPENAPI001", "openapi: 3.0.3", "openapi: [3.0.3", "", "the file is neither YAML nor JSON"),
        new("OPENAPI002", Number, "number: { $ref: '#/components/schemas/Gone' }", $"{Properties}.number.$ref", "'#/components/schemas/Gone' leads to nothing"),
        new("OPENAPI002", Number, "number: { $ref: 'other.yaml#/Number' }", $"{Properties}.number.$ref", "'other.yaml#/Number' is in another file"),
        new("OPENAPI003", "Other:", "Ot(h)er:", "components.schemas.Ot(h)er", "'Ot(h)er' cannot be the name of a C# class"),
        new("OPENAPI004", "Other:", "special:", "components.schemas.special", "'special' gives the class Special, as does 'Special' on line"),
        new("OPENAPI004", "Other:", "v2.Special:", "components.schemas.'v2.Special'", "'v2.Special' gives the class Special"),
        new("OPENAPI005", "Other:", "Task:", "components.schemas.Task", "the class Task would hide the type"),
        new("OPENAPI005", "Other:", "GetOrderResult:", "components.schemas.GetOrderResult", "the class GetOrderResult is also made for the results of the operation 'getOrder'"),
        new("OPENAPI005", Number, "task: { type: object, properties: { a: { type: string } } }", $"{Properties}.task", "the type of this property gets the name Task"),
        new("OPENAPI006", Number, "'@number': { type: string }", $"{Properties}.@number", "'@number' cannot be the name of a C# property"),
        new("OPENAPI006", Number, "3d: { type: string }", $"{Properties}.3d", "'3d' cannot be the name of a C# property"),
        new("OPENAPI007", Number, "seco-nd: { type: string }\nseco_nd: { type: string }", $"{Properties}.seco_nd", "'seco_nd' gives the property SecoNd, as does 'seco-nd' on line"),
        new("OPENAPI008", Number, "get_type: { type: string }", $"{Properties}.get_type", "every class has a member GetType already"),
        new("OPENAPI009", Values, "enum: []", "components.schemas.State.enum", "the enum has no values"),
        new("OPENAPI009", Values, "enum: [open, '']", "components.schemas.State.enum[1]", "an empty text has no C# name"),
        new("OPENAPI009", Number, "number: { type: integer, enum: [1, 2] }", $"{Properties}.number.enum", "the values are of the type integer"),
        new("OPENAPI010", Values, "enum: [in_progress, in-progress]", "components.schemas.State.enum[1]", "'in-progress' gives the name InProgress, as does 'in_progress' on line"),
        new("OPENAPI011", Values, "enum: [open, value]", "components.schemas.State.enum[1]", "'value' cannot be the name of a C# constant"),
        new("OPENAPI011", Values, "enum: [open, '>=']", "components.schemas.State.enum[1]", "'>=' cannot be the name of a C# constant"),
        new("OPENAPI012", "- $ref: \"#/components/schemas/Order\"", "- $ref: \"#/components/schemas/State\"", "components.schemas.Special.allOf[0]", "'#/components/schemas/State' is no object"),
        new("OPENAPI013", "operationId: getOrder", "summary: Gets it.", Get, "GET /orders/{id} has no operationId, from which the method gets its name. Add one, such as 'getOrders'."),
        new("OPENAPI013", "operationId: getOrder", "operationId: 2nd", $"{Get}.operationId", "'2nd' cannot be the name of a C# method"),
        new("OPENAPI014", "operationId: putOrder", "operationId: GetOrder", "paths.'/orders/{id}'.put.operationId", "'GetOrder' gives the method GetOrder and the results GetOrderResult, as does 'getOrder' on line 8"),
        new("OPENAPI015", "tags: [Orders]", "summary: Gets it.", Get, "GET /orders/{id} has no tag"),
        new("OPENAPI015", "tags: [Orders]", "tags: [Orders (old)]", $"{Get}.tags[0]", "the tag 'Orders (old)' cannot be the name of a C# property"),
        new("OPENAPI016", "tags: [Orders]", "tags: [orders]", "paths.'/orders/{id}'.put.tags[0]", "the tag 'Orders' gives the name Orders, as does 'orders'"),
        new("OPENAPI017", View, "- { name: $top, in: query, schema: { type: string } }", $"{Get}.parameters[1] ($top)", "'$top' cannot be the name of a C# parameter"),
        new("OPENAPI018", View, "- { name: ID, in: query, schema: { type: string } }\n- { name: iD, in: query, schema: { type: string } }", $"{Get}.parameters[2] (iD)", "'iD' gives the parameter iD of GET /orders/{id}, as does 'ID' on line 12"),
        new("OPENAPI019", View, "- { name: view, in: cookie, schema: { type: string } }", $"{Get}.parameters[1] (view)", "parameters in a cookie are not generated"),
        new("OPENAPI019", View, "- { name: view, in: header, schema: { type: boolean } }", $"{Get}.parameters[1] (view)", "a value of the kind 'boolean' cannot be written into the header"),
        new("OPENAPI019", View, "- { name: view, in: query, explode: false, schema: { type: array, items: { type: string, format: date } } }", $"{Get}.parameters[1] (view)", "the items of this list cannot be written into the query"),
        new("OPENAPI019", View, "- { name: view, in: query, schema: { type: array, items: { type: string } } }", $"{Get}.parameters[1] (view)", "lists are sent as one parameter with commas"),
        new("OPENAPI019", View, "- { name: view, in: query, schema: { type: object } }", $"{Get}.parameters[1] (view)", "a value of the kind 'any' cannot be written into the query"),
        new("OPENAPI019", View, "- { name: view, in: query, schema: { type: string, format: duration } }", $"{Get}.parameters[1] (view)", "a value of the kind 'formatted' cannot be written into the query"),
        new("OPENAPI020", Missing, "\"4040\": { description: There is none. }", $"{Get}.responses.4040", "'4040' is no status"),
        new("OPENAPI021", Success, "\"200\": { description: The order., content: { text/csv: { schema: { type: string } } } }", $"{Get}.responses.200", "GET /orders/{id} answers 200 with text/csv"),
        new("OPENAPI021", Success, "\"200\": { description: The order., content: { application/json: { schema: { type: string } } } }", $"{Get}.responses.200.content.'application/json'.schema", "GET /orders/{id} answers 200 with something that is neither"),
        new("OPENAPI022", Body, "requestBody: { content: { text/plain: { schema: { type: string } } } }", "paths.'/orders/{id}'.put.requestBody", "PUT /orders/{id} takes text/plain"),
        new("OPENAPI022", Body, "requestBody: { content: { application/json: { schema: { type: array, items: { type: integer } } } } }", "paths.'/orders/{id}'.put.requestBody.content.'application/json'.schema", "PUT /orders/{id} takes JSON that is neither"),
        new("OPENAPI022", Body, "requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { lines: { type: array, items: { type: string } } } } } } }", "paths.'/orders/{id}'.put.requestBody.content.'application/x-www-form-urlencoded'.schema.properties.lines", "'lines' cannot be sent as a field of a form"),
        new("OPENAPI022", Body, "requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: string } } } }", "paths.'/orders/{id}'.put.requestBody.content.'application/x-www-form-urlencoded'.schema", "what is no object with properties cannot be sent"),
        new("OPENAPI023", "- key: []", "[]", Get, "GET /orders/{id} does not say which credentials it takes"),
        new("OPENAPI024", Order, "AcmeClient: { properties: { a: { type: string } } }\nOrder:", "components.schemas.AcmeClient", "this schema gives the class AcmeClient, which is the name of the client"),
        new("OPENAPI025", "properties: { note: { type: string } }", "oneOf: [{ $ref: '#/components/schemas/Order' }, { $ref: '#/components/schemas/Special' }]", "components.schemas.Other.oneOf", "no class is made for one of 2 alternatives"),
        new("OPENAPI026", "- properties: { gift: { type: boolean } }", "- properties: { number: { type: string } }", "components.schemas.Special.allOf[1].properties.number", "'number' would hide the property that is derived from '#/components/schemas/Order'"),
        new("OPENAPI027", "scan: { type: string, format: binary }", "id: { type: string }", "paths.'/orders/{id}/scan'.post.requestBody.content.'multipart/form-data'.schema.properties.id", "the part 'id' gives the parameter 'id'"),
        new("OPENAPI027", "scan: { type: string, format: binary }", "scan: { type: integer }", "paths.'/orders/{id}/scan'.post.requestBody.content.'multipart/form-data'.schema.properties.scan", "the part 'scan' is neither text nor a file"),
        new("OPENAPI028", "operationId: getOrder", "operationId: getOrder\nx-retry: Never", $"{Get}.x-retry", "'Never' does not say when GET /orders/{id} may be sent a second time"),
        new("OPENAPI028", "operationId: getOrder", "operationId: getOrder\nx-retry: [never]", $"{Get}.x-retry", "'' does not say when GET /orders/{id} may be sent a second time"),
    ];

    public static TheoryData<string, string> Fine => new()
    {
        { Number, "'@number': { type: string, x-name: Number }" },
        { Number, "seco-nd: { type: string }\nseco_nd: { type: string, x-name: Third }" },
        { Number, "number: { oneOf: [{ type: string }, { type: integer }] }" },
        { Number, "number: { allOf: [{ $ref: '#/components/schemas/State' }], description: A reference with a description. }" },
        { Values, "enum: [+1, -1, 30m, a.b, c:d]" },
        { Values, "enum: ['>=', '<=']\nx-enumNames: [AtLeast, AtMost]" },
        { View, "- { name: view, in: query, explode: false, schema: { type: array, items: { type: string } } }" },
        { View, "- { name: view, in: query, explode: false, schema: { type: array, items: { type: string, format: uuid } } }" },
        { View, "- { name: event, in: query, schema: { type: string } }" },
        { View, "- { name: path, in: query, schema: { type: string } }" },
        { View, "- { name: view, in: header, schema: { type: string, format: date-time } }" },
        { View, "- { name: view, in: query, schema: { $ref: '#/components/schemas/State' } }" },
        { "scan: { type: string, format: binary }", "default: { type: string }" },
        { Body, "requestBody: { content: { application/json: { schema: { type: array, items: { type: string, format: uuid } } } } }" },
        { Body, "requestBody: { content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Order' } } } } }" },
        { Body, "requestBody: { content: { application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Order' } } } }" },
        { Success, "\"200\": { description: The order., content: { application/pdf: { schema: { type: string, format: binary } } } }" },
        { Success, "\"200\": { description: The order., content: { application/json: { schema: { type: array, items: { type: string } } } } }" },
        { "operationId: getOrder", "operationId: getOrder\nsecurity: [{}]" },
        { "operationId: getOrder", "operationId: getOrder\nx-retry: never" },
        { "operationId: getOrder", "operationId: getOrder\nx-retry: idempotent" },
        { "operationId: getOrder", "operationId: getOrder\nx-retry: safe" },
        { Missing, "\"4XX\": { description: The request was wrong. }\ndefault: { description: Anything else. }" },
    };

    [Fact]
    public void A_good_spec_passes() => Assert.Empty(Check(GoodSpec.Text));

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_breaks_a_rule_is_found_where_it_stands(RuleCase rule)
    {
        var (text, line) = rule.Apply(GoodSpec.Text);
        var findings = Check(text).Where(finding => finding.Rule.Id == rule.Id).ToList();

        Assert.Contains(findings, finding => finding.Place.Path == rule.Path && finding.Message.StartsWith(rule.Message, StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Place.Line >= line || rule.Id is "OPENAPI023" or "OPENAPI015" or "OPENAPI013");
    }

    [Theory]
    [MemberData(nameof(Fine))]
    public void What_can_be_turned_into_code_passes(string before, string after)
    {
        var (text, _) = new RuleCase("", before, after, "", "").Apply(GoodSpec.Text);
        Assert.Empty(Check(text).Select(finding => finding.ToLine("good.yaml")));
    }

    [Fact]
    public void Every_rule_has_a_spec_that_breaks_it()
        => Assert.Empty(Rules.RuleCatalogue.For("AcmeClient").Select(rule => rule.Id).Except(Broken.Cast<object[]>().Select(row => ((RuleCase)row[0]).Id)));

    [Theory]
    [InlineData("Acme")]
    [InlineData("Client")]
    [InlineData("OrdersClient")]
    public void The_client_has_a_name_of_its_own(string client)
        => Assert.Contains(SpecCheck.Run(new StringReader(GoodSpec.Text), client), finding => finding.Rule.Id == "OPENAPI024");

    private static IReadOnlyList<SpecFinding> Check(string text) => SpecCheck.Run(new StringReader(text), "AcmeClient");
}
