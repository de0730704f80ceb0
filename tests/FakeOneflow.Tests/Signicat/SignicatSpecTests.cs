using System.Text.Json.Nodes;
using OneflowFake.Signicat;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Signicat.Protocol;
using TestKit.Spec;

namespace OneflowFake.Tests.Signicat;

public sealed class SignicatSpecTests
{
    private static readonly SpecDocument Spec = SpecDocument.Load("signicat.yaml");

    // The status of a refused client is a setting of the client: the rule says 400, as IdentityServer does.
    private static readonly (string Operation, int Status)[] BySetting = [("requestToken", 401)];

    public static TheoryData<string> Schemas => [.. ByName.Keys];

    private static Dictionary<string, ObjectSchema> ByName { get; } = new(
        from property in typeof(SignicatSchemas).GetProperties()
        where property.PropertyType == typeof(ObjectSchema)
        select KeyValuePair.Create(property.Name, (ObjectSchema)property.GetValue(null)!));

    [Fact]
    public void The_fake_serves_the_operations_of_the_spec_and_no_others() => Assert.Equal(
        Spec.Operations.Select(operation => $"{operation.Id}: {operation.Method} {operation.Path}").Order(),
        SignicatResources.Operations.Select(operation => $"{operation.Id}: {operation.Method} {operation.Template}").Order());

    [Fact]
    public void An_operation_asks_for_the_scope_of_the_spec() => Assert.All(
        SignicatResources.Operations,
        operation => Assert.Equal(Spec.Operation(operation.Id).Scopes.SelectMany(scopes => scopes).SingleOrDefault(), operation.Scope));

    [Fact]
    public void A_rule_answers_with_a_status_that_the_spec_documents_for_the_operation() => Assert.All(
        from rule in SignicatResources.Rules
        from operation in rule.Operations
        select (rule, operation),
        pair => Assert.NotNull(Spec.Operation(pair.operation).Response(pair.rule.Status)));

    [Fact]
    public void Every_failure_that_the_spec_documents_has_a_rule() => Assert.All(
        from operation in Spec.Operations
        from response in operation.Responses
        where response.Status >= 400 && !BySetting.Contains((operation.Id, response.Status))
        select (operation.Id, response.Status),
        pair => Assert.Contains(SignicatResources.Rules, rule => rule.Operations.Contains(pair.Id) && rule.Status == pair.Status));

    [Fact]
    public void The_fake_has_every_body_that_operations_take() => Assert.Empty(
        from operation in SignicatResources.Operations
        let request = Spec.Operation(operation.Id).Request
        where request is not null && (string?)request["type"] == "object"
        let name = Spec.Schemas.Single(schema => JsonNode.DeepEquals(schema.Value, request)).Key
        where !ByName.ContainsKey(name)
        select name);

    /// <summary>Members, which of them are required, types, limits and words are those of the spec.</summary>
    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_body_is_checked_as_the_spec_has_it(string name)
    {
        var schema = Spec.Schemas[name];
        var required = (schema["required"] as JsonArray ?? []).Select(member => (string)member!).ToHashSet();
        Assert.Equal(
            schema["properties"]!.AsObject()
                .Select(member => $"{member.Key}{(required.Contains(member.Key) ? "!" : "")}: {Write(member.Value!.AsObject())}"),
            ByName[name].Members.Select(member => $"{member.Name}{(member.IsRequired ? "!" : "")}: {Write(member.Schema)}"));
    }

    [Fact]
    public void Every_scope_of_the_spec_is_ticked() => Assert.Equal(
        Spec.Operations.SelectMany(operation => operation.Scopes).SelectMany(scopes => scopes).Distinct().Order(),
            SignicatScopes.Served.Order());

    private static string Write(JsonObject schema)
    {
        schema = Spec.Flatten(Spec.Resolve(schema));
        return (string?)schema["type"] switch
        {
            "string" when schema["enum"] is JsonArray values => $"one of {string.Join(' ', values)}",
            "string" => $"text {schema["minLength"] ?? 0} {schema["maxLength"] ?? int.MaxValue} {FormatOf((string?)schema["format"])}",
            "integer" => $"integer {schema["maximum"] ?? int.MaxValue}",
            "boolean" => "flag",
            "array" => $"list {schema["maxItems"] ?? int.MaxValue} of {Write(schema["items"]!.AsObject())}",
            "object" when schema["additionalProperties"] is JsonObject values => $"map of {Write(values)}",
            _ => "object " + string.Join(' ', schema["properties"]!.AsObject().Select(member => member.Key)),
        };
    }

    private static string Write(Schema schema) => schema switch
    {
        ChoiceSchema choice => $"one of {string.Join(' ', choice.Values)}",
        TextSchema text => $"text {text.Min} {text.Max} {text.Format}",
        IntegerSchema integer => $"integer {integer.Max}",
        FlagSchema => "flag",
        ListSchema list => $"list {list.Max} of {Write(list.Items)}",
        MapSchema map => $"map of {Write(map.Values)}",
        ObjectSchema members => "object " + string.Join(' ', members.Members.Select(member => member.Name)),
        _ => throw new ArgumentOutOfRangeException(nameof(schema)),
    };

    private static TextFormat FormatOf(string? format) => format switch
    {
        "uuid" => TextFormat.Id,
        "date-time" => TextFormat.Time,
        "byte" => TextFormat.Base64,
        _ => TextFormat.Any,
    };
}
