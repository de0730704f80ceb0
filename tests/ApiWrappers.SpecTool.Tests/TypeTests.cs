namespace ApiWrappers.SpecTool.Tests;

/// <summary>The types that schemas get.</summary>
public sealed class TypeTests
{
    [Theory]
    [InlineData("{ type: string }", "string")]
    [InlineData("{ type: integer }", "long")]
    [InlineData("{ type: integer, format: int32 }", "int")]
    [InlineData("{ type: integer, format: uint64 }", "ulong")]
    [InlineData("{ type: number }", "double")]
    [InlineData("{ type: string, format: date-time }", "DateTimeOffset")]
    [InlineData("{ type: string, format: duration }", "ApiDuration")]
    [InlineData("{ type: string, format: time }", "ApiTime")]
    [InlineData("{ type: string, format: amount }", "string")]
    [InlineData("{ type: boolean, enum: [true] }", "bool")]
    [InlineData("{ type: integer, enum: [1, 2] }", "long")]
    [InlineData("{ enum: [a, 1] }", "JsonElement")]
    [InlineData("{}", "JsonElement")]
    [InlineData("{ type: object }", "JsonElement")]
    [InlineData("true", "JsonElement")]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", "IReadOnlyDictionary<string, long>")]
    [InlineData("{ type: array, items: { type: object, additionalProperties: { type: string } } }",
        "IReadOnlyList<IReadOnlyDictionary<string, string>>")]
    [InlineData("{ type: array }", "IReadOnlyList<JsonElement>")]
    [InlineData("{ type: array, items: { type: integer, nullable: true } }", "IReadOnlyList<long?>")]
    [InlineData("{ type: array, prefixItems: [{ type: string }, { type: string }], items: false }", "IReadOnlyList<string>")]
    [InlineData("{ anyOf: [{ type: string }, { type: \"null\" }] }", "string")]
    [InlineData("{ type: [string, \"null\"] }", "string")]
    [InlineData("{ type: [integer, string] }", "JsonElement")]
    [InlineData("{ type: [integer, string], format: int32, pattern: \"^-?[1-9]\" }", "int")]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }] }", "JsonElement")]
    [InlineData("{ oneOf: [{ type: integer, format: int64 }, { type: number }] }", "JsonElement")]
    [InlineData("{ oneOf: [{ type: number, format: decimal }, { type: number }] }", "JsonElement")]
    [InlineData("{ oneOf: [{ type: integer, format: int32 }, { type: number, format: float }] }", "double")]
    [InlineData("{ oneOf: [{ type: integer, format: int32 }, { type: integer, format: int64 }] }", "long")]
    [InlineData("{ oneOf: [{ type: integer, format: uint64 }, { type: number, format: decimal }] }", "decimal")]
    [InlineData("{ anyOf: [{ type: string }, { type: string, enum: [a] }] }", "ThingP")]
    [InlineData("{ oneOf: [{ $ref: \"#/components/schemas/Other\" }, { $ref: \"#/components/schemas/Third\" }] }", "JsonElement")]
    [InlineData("{ allOf: [{ $ref: \"#/components/schemas/Other\" }], description: d }", "Other")]
    [InlineData("{ anyOf: [{ type: integer }, { type: string }], pattern: \"^-?(?:0|[1-9]\\\\d*)$\", format: int32 }", "int")]
    [InlineData("{ anyOf: [{ type: number }, { type: string }, { enum: [null], nullable: true }], format: double }", "double")]
    [InlineData("{ anyOf: [{ type: integer }, { type: string }] }", "JsonElement")]
    [InlineData("{ $ref: \"#/components/schemas/Ring\" }", "JsonElement")]
    [InlineData("{ oneOf: [{ $ref: \"#/components/schemas/Word\" }, { $ref: \"#/components/schemas/Nothing\" }] }", "Word")]
    [InlineData("{ anyOf: [{ $ref: \"#/components/schemas/Other\" }, { $ref: \"#/components/schemas/Nothing\" }] }", "Other")]
    [InlineData("{ $ref: \"#/components/schemas/Nowhere\" }", "JsonElement")]
    [InlineData("{ type: object, properties: { x: { type: string } } }", "ThingP")]
    public void A_schema_gets_a_type(string schema, string type)
    {
        var prepared = Prepared.From(Prepared.Thing($$"""
            Thing: { type: object, properties: { p: {{schema}} } }
            Other: { type: object, properties: { a: { type: string } } }
            Third: { type: object, properties: { b: { type: string } } }
            Word: { type: string, enum: [a, b] }
            Nothing: { enum: [null] }
            Ring: { allOf: [{ $ref: "#/components/schemas/Ring" }] }
            """, "3.1.0"));

        Assert.False(prepared.IsFailed);
        Assert.Equal(type, prepared.Property("Thing", "p").Type.Text);
    }

    [Fact]
    public void A_schema_in_its_own_allOf_keeps_its_properties()
    {
        var prepared = Prepared.From(Prepared.Thing("""Thing: { type: object, allOf: [{ type: object, properties: { a: { type: string } } }, { $ref: "#/components/schemas/Thing" }] }"""));

        Assert.Equal("a", Assert.Single(prepared.Class("Thing").Properties).JsonName);
        Assert.Null(prepared.Class("Thing").Base);
    }

    [Fact]
    public void What_is_derived_is_not_declared_again()
    {
        var prepared = Prepared.From(Prepared.Thing("""
            Thing: { allOf: [{ $ref: "#/components/schemas/Base" }, { type: object, properties: { id: { type: string }, own: { type: string } } }] }
            Base: { type: object, properties: { id: { type: string } } }
            """));

        Assert.Equal("Base", prepared.Class("Thing").Base?.Name);
        Assert.Equal("own", Assert.Single(prepared.Class("Thing").Properties).JsonName);
    }

    [Fact]
    public void A_discriminator_chooses_among_those_that_derive()
    {
        var prepared = Prepared.From(Prepared.Thing("""
            Thing:
              type: object
              required: [kind]
              properties: { kind: { type: string }, id: { type: string } }
              oneOf: [{ $ref: "#/components/schemas/Text" }, { $ref: "#/components/schemas/Box" }]
              discriminator: { propertyName: kind, mapping: { text: "#/components/schemas/Text", note: Text } }
            Text: { allOf: [{ $ref: "#/components/schemas/Thing" }, { type: object, properties: { from: { type: integer } } }] }
            Box: { allOf: [{ $ref: "#/components/schemas/Thing" }, { type: object, properties: { left: { type: number } } }] }
            """));
        var thing = prepared.Class("Thing");

        Assert.Equal([("text", "Text"), ("note", "Text"), ("Box", "Box")], thing.Cases.Select(one => (one.Value, one.Type.Name)));
        Assert.Equal(["id"], thing.Properties.Select(property => property.JsonName));
    }

    [Fact]
    public void A_union_with_a_discriminator_is_the_base_of_alternatives_that_have_none()
    {
        var prepared = Prepared.From(Prepared.Thing("""
            Thing: { type: object, properties: { shape: { $ref: "#/components/schemas/Shape" }, shared: { $ref: "#/components/schemas/Shared" } } }
            Shape:
              oneOf: [{ $ref: "#/components/schemas/Circle" }, { $ref: "#/components/schemas/Square" }]
              discriminator: { propertyName: kind, mapping: { circle: Circle } }
            Shared:
              oneOf: [{ $ref: "#/components/schemas/One" }, { $ref: "#/components/schemas/Two" }]
              discriminator: { propertyName: kind }
            Other: { oneOf: [{ $ref: "#/components/schemas/One" }], anyOf: [{ $ref: "#/components/schemas/Three" }], discriminator: { propertyName: kind } }
            Circle: { type: object, properties: { kind: { type: string }, r: { type: number } } }
            Square: { type: object, properties: { kind: { type: string }, a: { type: number } } }
            One: { type: object, properties: { kind: { type: string } } }
            Two: { type: object, properties: { kind: { type: string } } }
            Three: { type: object, properties: { kind: { type: string } } }
            """));

        Assert.Equal("Shape", prepared.Property("Thing", "shape").Type.Text);
        Assert.Equal([("circle", "Circle"), ("Square", "Square")],
            prepared.Class("Shape").Cases.Select(one => (one.Value, one.Type.Name)));
        Assert.Equal(["r"], prepared.Class("Circle").Properties.Select(property => property.Name.ToLowerInvariant()));
        Assert.Equal("JsonElement", prepared.Property("Thing", "shared").Type.Text);
    }

    [Fact]
    public void A_union_of_classes_with_a_distinguishing_base_is_that_base()
    {
        var prepared = Prepared.From(Prepared.Thing("""
            Thing: { type: object, properties: { pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] } } }
            Pet: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
            Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { lives: { type: integer } } }] }
            Dog: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { barks: { type: boolean } } }] }
            """));

        Assert.Equal("Pet", prepared.Property("Thing", "pet").Type.Text);
    }

    [Fact]
    public void The_alternatives_that_only_require_members_change_nothing()
    {
        var prepared = Prepared.From(
            Prepared.Thing("Thing: { type: object, properties: { a: { type: string }, b: { type: string } }, oneOf: [{ required: [a] "
            + "}, { required: [b] }] }"));

        Assert.Equal(["a", "b"], prepared.Class("Thing").Properties.Select(property => property.JsonName));
    }
}
