using static OpenApiDiff.Tests.Specs;

namespace OpenApiDiff.Tests.Comparing;

/// <summary>Schemas that are made of others by <c>allOf</c>, <c>oneOf</c> and <c>anyOf</c>.</summary>
public sealed class CompositionTests
{
    private const string Base = "Base: {type: object, required: [field], properties: {field: {type: string}}}";
    private const string Thing = "$ref: \"#/components/schemas/Thing\"";

    [Fact]
    public void What_is_taken_up_in_place_is_as_if_written_out() => Assert.Empty(Compare(
        Answer("type: object, required: [field], properties: {field: {type: string}, b: {type: integer}}"),
        Answer("allOf: [{type: object, required: [field], properties: {field: {type: string}}}, {type: object, properties: {b: {type: "
            + "integer}}}]")));

    [Fact]
    public void A_member_that_went_to_a_base_type_is_still_there() => Assert.Equal(
        ["base-type-added", "schema-added"],
        Rules(
            Answer(Thing, Schemas("Thing: {type: object, required: [field], properties: {field: {type: string}}}")),
            Answer(Thing, Schemas($"{Base}, Thing: {{allOf: [{{$ref: \"#/components/schemas/Base\"}}]}}"))));

    [Fact]
    public void A_change_of_a_base_type_is_told_once_and_where_it_shows()
    {
        const string Derived = "Thing: {allOf: [{$ref: \"#/components/schemas/Base\"}, {type: object, properties: {own: {type: string}}}]}";
        var change = Assert.Single(Compare(
            Answer(Thing, Schemas($"{Base}, {Derived}")),
            Answer(Thing, Schemas($"{Base.Replace("[field]", "[]", StringComparison.Ordinal)}, {Derived}"))));
        Assert.Equal(("response-property-became-optional", "response 200 body.field"), (change.RuleId, change.Location));
    }

    [Theory]
    [InlineData("allOf: [{$ref: \"#/components/schemas/Base\"}]")]
    [InlineData("oneOf: [{$ref: \"#/components/schemas/Base\"}]")]
    [InlineData("description: Its base., allOf: [{$ref: \"#/components/schemas/Base\"}]")]
    public void A_wrapper_around_one_schema_is_that_schema(string wrapped)
    {
        var described = wrapped.Contains("description", StringComparison.Ordinal);
        var before = described
            ? wrapped.Replace("Its base.", "The base.", StringComparison.Ordinal)
            : "$ref: \"#/components/schemas/Base\"";
        Assert.Equal(described ? ["description-changed"] : [], Rules(Read(before, Schemas(Base)), Read(wrapped, Schemas(Base))));
    }

    [Fact]
    public void A_wrapper_can_let_a_schema_be_null() => Assert.Equal(
        ["response-became-nullable"],
        Rules(
            Read("allOf: [{$ref: \"#/components/schemas/Base\"}]", Schemas(Base)),
            Read("nullable: true, allOf: [{$ref: \"#/components/schemas/Base\"}]", Schemas(Base))));

    [Theory]
    [InlineData("type: [string, \"null\"]")]
    [InlineData("anyOf: [{type: string}, {type: \"null\"}]")]
    public void Null_is_written_differently_since_OpenAPI_3_1_and_means_the_same(string nullable) => Assert.Equal(
        ["openapi-version-changed"],
        Rules(Read("type: string, nullable: true"), Read(nullable, version: "3.1.0")));

    [Fact]
    public void A_change_inside_one_of_several_types_names_the_type()
    {
        const string Choice = "oneOf: [{$ref: \"#/components/schemas/Base\"}, {$ref: \"#/components/schemas/Other\"}]";
        var change = Assert.Single(Compare(
            Read(Choice, Schemas($"{Base}, Other: {{type: object, properties: {{a: {{type: string}}}}}}")),
            Read(Choice, Schemas($"{Base}, Other: {{type: object, properties: {{a: {{type: integer}}}}}}"))));
        Assert.Equal(("response-type-changed", "response 200 body.field<Other>.a"), (change.RuleId, change.Location));
    }

    [Fact]
    public void What_a_discriminator_names_goes_the_way_its_base_type_goes() => Assert.Equal(
        ["request-property-added-required"],
        Rules(Sent("$ref: \"#/components/schemas/Pet\"", Schemas(Pets("[name]"))),
            Sent("$ref: \"#/components/schemas/Pet\"", Schemas(Pets("[name, age]", ", age: {type: integer}")))));

    [Fact]
    public void A_member_of_a_choice_that_is_renamed_is_a_renamed_type() => Assert.Equal(
        ["schema-renamed"],
        Rules(
            Read("oneOf: [{$ref: \"#/components/schemas/Base\"}, {$ref: \"#/components/schemas/Old\"}]",
                Schemas($"{Base}, Old: {{type: object, properties: {{a: {{type: string}}}}}}")),
            Read("oneOf: [{$ref: \"#/components/schemas/Base\"}, {$ref: \"#/components/schemas/New\"}]",
                Schemas($"{Base}, New: {{type: object, properties: {{a: {{type: string}}}}}}"))));

    private static string Pets(string required, string more = "") =>
        "Pet: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {dog: "
        + "\"#/components/schemas/Dog\", cat: \"#/components/schemas/Cat\"}}}, "
        + $"Dog: {{allOf: [{{$ref: \"#/components/schemas/Pet\"}}, {{type: object, required: {required}, properties: {{name: {{type: "
            + $"string}}{more}}}}}]}}, "
        + "Cat: {allOf: [{$ref: \"#/components/schemas/Pet\"}]}";

    private static IEnumerable<string> Rules(string before, string after) => Compare(before, after).Select(change => change.RuleId);
}
