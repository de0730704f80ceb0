namespace ApiWrappers.SpecTool.Tests;

/// <summary>Names are derived from the document, and only by what is named.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("/orders", "GetOrders")]
    [InlineData("/orders/{id}", "GetOrdersById")]
    [InlineData("/v1/orders/{order-id}/lines.csv", "GetV1OrdersByOrderIdLinesCsv")]
    public void An_operation_without_an_id_is_named_by_its_method_and_path(string path, string name)
    {
        var prepared = Prepared.From(Prepared.Paths($$"""{{path}}: { get: { responses: { "204": { description: ok } } } }"""));

        Assert.Equal(name, Assert.Single(prepared.Plan!.Operations).Operation.MethodName);
    }

    [Theory]
    [InlineData("tags: [\"Orders & Lines\"]", "/x", "OrdersLines")]
    [InlineData("summary: s", "/api/v2/orders/{id}", "Orders")]
    [InlineData("tags: [Pipeline]", "/x", "PipelineResource")]
    [InlineData("tags: [toString]", "/x", "ToStringResource")]
    [InlineData("summary: s", "/", "Root")]
    public void A_resource_is_named_by_the_tag_or_by_the_path(string member, string path, string name)
    {
        var prepared = Prepared.From(Prepared.Paths($$"""{{path}}: { get: { {{member}}, responses: { "204": { description: ok } } } }"""));

        Assert.Equal(name, Assert.Single(prepared.Plan!.Operations).Operation.Resource);
    }

    [Fact]
    public void Tags_that_differ_by_case_are_one_resource()
    {
        var prepared = Prepared.From(Prepared.Paths("""
            /a: { get: { tags: [OrderLines], responses: { "204": { description: ok } } } }
            /b: { get: { tags: [Orderlines], responses: { "204": { description: ok } } } }
            """));

        Assert.Equal(["OrderLines", "OrderLines"], prepared.Plan!.Operations.Select(operation => operation.Operation.Resource));
    }

    [Fact]
    public void A_tag_that_would_be_the_interface_of_another_is_named_otherwise()
    {
        var prepared = Prepared.From(Prepared.Paths("""
            /a: { get: { tags: [IOrders], responses: { "204": { description: ok } } } }
            /b: { get: { tags: [Orders], responses: { "204": { description: ok } } } }
            /c: { get: { tags: [Invoices], responses: { "204": { description: ok } } } }
            """));

        Assert.Equal(["IOrdersResource", "Orders", "Invoices"],
            prepared.Plan!.Operations.Select(operation => operation.Operation.Resource));
    }

    [Theory]
    [InlineData("")]
    [InlineData(", sub: { $ref: \"#/components/schemas/Sub\" }")]
    public void A_member_is_named_like_none_that_its_class_derives(string property)
    {
        var prepared = Prepared.From(Prepared.Thing($$"""
            Thing: { type: object, properties: { A: { type: string }, a: { type: string }, list: { type: array, items: {} }{{property}} } }
            Mid: { allOf: [{ $ref: "#/components/schemas/Thing" }], properties: { b: { type: string }, B: { type: string } } }
            Sub: { allOf: [{ $ref: "#/components/schemas/Mid" }], properties: { AValue: {}, BValue: {}, listOrAbsent: {} } }
            """));

        Assert.Equal(("AValue", "BValue"), (prepared.Property("Thing", "a").Name, prepared.Property("Mid", "b").Name));
        Assert.Equal(["AValueValue", "BValueValue", "ListOrAbsentValue"], prepared.Class("Sub").Properties.Select(one => one.Name));
    }

    [Fact]
    public void Members_with_signs_digits_and_keywords_get_names()
    {
        var prepared = Prepared.From(Prepared.Thing("""
            Thing:
              type: object
              properties:
                "+1": { type: integer }
                "-1": { type: integer }
                "@url": { type: string }
                url: { type: string }
                "x5t#S256": { type: string }
                class: { type: string }
                thing: { type: string }
                get_type: { type: string }
                "": { type: string }
                2fa: { type: boolean }
            """));

        Assert.Equal(
            ["Plus1", "Minus1", "AtUrl", "Url", "X5tS256", "Class", "ThingValue", "GetTypeValue", "Empty", "_2fa"],
            prepared.Class("Thing").Properties.Select(property => property.Name));
    }

    [Fact]
    public void An_addition_elsewhere_changes_no_name()
    {
        const string Schemas = """
            Thing: { type: object, properties: { part: { $ref: "#/components/schemas/order_line" }, state: { type: string, enum: [a, b] } } }
            order_line: { type: object, properties: { id: { type: string } } }
            """;
        var before = Prepared.From(Prepared.Thing(Schemas));
        var after = Prepared.From(
            Prepared.Thing("Order: { type: object, properties: { state: { type: string, enum: [a] } } }\n" + Schemas));

        Assert.Equal(["Thing", "OrderLine", "ThingState"], before.Plan!.Types.Select(type => type.Name).OrderBy(name => name.Length));
        Assert.Superset(before.Plan!.Types.Select(type => type.Name).ToHashSet(), after.Plan!.Types.Select(type => type.Name).ToHashSet());
    }

    [Fact]
    public void Of_names_that_differ_by_case_each_has_its_own_whatever_their_order()
    {
        const string First = "Order_line: { type: object, properties: { a: { type: string } } }";
        const string Second = "Order_Line: { type: object, properties: { b: { type: string } } }";
        const string Thing = """Thing: { type: object, properties: { a: { $ref: "#/components/schemas/Order_line" }, b: { $ref: "#/components/schemas/Order_Line" } } }""";
        var one = Prepared.From(Prepared.Thing($"{Thing}\n{First}\n{Second}"));
        var other = Prepared.From(Prepared.Thing($"{Thing}\n{Second}\n{First}"));

        Assert.Equal(3, one.Plan!.Types.Select(type => type.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(one.Property("Thing", "a").Type.Text, other.Property("Thing", "a").Type.Text);
    }

    [Theory]
    [InlineData("Task")]
    [InlineData("ApiCallOptions")]
    [InlineData("ThingsClient")]
    [InlineData("GetThingResult")]
    [InlineData("AcmeNotFoundException")]
    public void A_schema_with_the_name_of_another_type_gets_another_name(string name)
    {
        var prepared = Prepared.From(Prepared.Thing($$"""
            Thing: { type: object, properties: { a: { $ref: "#/components/schemas/{{name}}" } } }
            {{name}}: { type: object, properties: { b: { type: string } } }
            """));

        Assert.Equal(name + "Model", prepared.Property("Thing", "a").Type.Text);
    }
}
