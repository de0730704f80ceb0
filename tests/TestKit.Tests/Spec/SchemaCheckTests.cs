using TestKit.Spec;

namespace TestKit.Tests.Spec;

public sealed class SchemaCheckTests
{
    private static readonly SpecDocument Oneflow = SpecDocument.Load("oneflow.yaml");

    [Theory]
    [InlineData("""{"id":1}""", "")]
    [InlineData("""{"id":1,"state":"registered","active":true,"title":null}""", "")]
    [InlineData("""{}""", "$ lacks id")]
    [InlineData("""{"id":"1"}""", "$.id is a String, not a integer")]
    [InlineData("""{"id":1,"state":"retired"}""", "$.state is 'retired', not one of the enumeration")]
    [InlineData("""{"id":1,"shoe_size":44}""", "$.shoe_size is not in the spec")]
    [InlineData("""{"id":1,"name":null}""", "$.name is null")]
    [InlineData("""{"id":1,"_links":{"self":{"href":7}}}""", "$._links.self.href is a Number, not a string")]
    [InlineData("[]", "$ is a Array, not a object")]
    public void Faults_are_named_with_their_paths(string json, string fault)
        => Assert.Equal(fault, string.Join('\n', new SchemaCheck(Oneflow).Check(json, Oneflow.Schemas["User"])));

    [Fact]
    public void Times_patterns_ranges_and_maps_are_checked()
    {
        var check = new SchemaCheck(Oneflow);
        Assert.Equal(
            ["$.country_code is 'se', which does not match ^[A-Z]{2}$", "$.created_time is 'soon', no time"],
            check.Check("""{"id":1,"country_code":"se","created_time":"soon"}""", Oneflow.Schemas["Account"]));
        Assert.Contains("$.count is -1, outside its range", check.Check("""{"count":-1}""", Oneflow.Schemas["UserList"]));
        Assert.Contains(
            "$.parameter_problems.name[0] is a Number, not a string",
            check.Check("""{"parameter_problems":{"name":[1]}}""", Oneflow.Schemas["Problem"]));
    }

    [Fact]
    public void Operations_are_read_with_their_security_and_the_causes_of_shared_responses()
    {
        var operation = Oneflow.Operation("createAccessLink");
        Assert.Equal(("POST", "/contracts/{contract_id}/participants/{participant_id}/access_link"), (operation.Method, operation.Path));
        Assert.Equal(["apiToken", "apiToken+userEmail"], operation.Security.Select(set => string.Join('+', set)));
        Assert.Equal([200, 400, 401, 404], operation.Responses.Select(response => response.Status));
        Assert.Equal("The API token or the user email is invalid.", operation.Response(401)!.Reason);
    }

    [Theory]
    [InlineData("""{"id":1,"type":"company","participants":[{"id":2}],"name":"Acme"}""", "")]
    [InlineData("""{"id":1,"type":"individual","participant":{"id":2}}""", "")]
    [InlineData("""{"id":1,"type":"individual","participants":[]}""", "$ lacks participant\n$.participants is not in the spec")]
    [InlineData("""{"id":1,"type":"trust"}""", "$.type is 'trust', not one of the choices")]
    [InlineData("""{"type":"company","participants":[]}""", "$ lacks id")]
    public void A_closed_choice_is_checked_by_the_schema_that_its_discriminator_names(string json, string fault)
        => Assert.Equal(fault, string.Join('\n', new SchemaCheck(Oneflow).Check(json, Oneflow.Schemas["Party"])));

    [Theory]
    [InlineData("ContractPrivate", """{"value":null}""", "")]
    [InlineData("ContractPrivate", """{"value":{"amount":"500.10","currency":"SEK"}}""", "")]
    [InlineData("ContractPrivate", """{"value":{"amount":500.1}}""", "$.value.amount is a Number, not a string")]
    [InlineData("ContractPrivate", """{"value":{"amount":"500.105"}}""", "$.value.amount is '500.105', no amount")]
    [InlineData("Price", """{"discount_percent":"12.500"}""", "")]
    [InlineData("Price", """{"discount_percent":"12.5"}""", "$.discount_percent is '12.5', no percent")]
    [InlineData("LifecycleSettings", """{"duration":"3m","start_date":"2024-02-30"}""", "$.start_date is '2024-02-30', no date")]
    [InlineData("EventChange", """{"attribute":"name","from":null,"to":{"any":[1]}}""", "")]
    [InlineData("EventData", """{"subject":{"id":1,"anything":null}}""", "")]
    [InlineData("EventTypeFilterRule", """{"type":"EVENT_TYPE","values":[]}""", "$.values has 0 items, outside its limits")]
    public void Formats_limits_and_free_values_are_checked(string schema, string json, string fault)
        => Assert.Equal(fault, string.Join('\n', new SchemaCheck(Oneflow).Check(json, Oneflow.Schemas[schema])));
}
