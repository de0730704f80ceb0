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
        Assert.Equal(["$.country_code is 'se', which does not match ^[A-Z]{2}$", "$.created_time is 'soon', no time"], check.Check("""{"id":1,"country_code":"se","created_time":"soon"}""", Oneflow.Schemas["Account"]));
        Assert.Contains("$.count is -1, outside its range", check.Check("""{"count":-1}""", Oneflow.Schemas["UserList"]));
        Assert.Contains("$.parameter_problems.name[0] is a Number, not a string", check.Check("""{"parameter_problems":{"name":[1]}}""", Oneflow.Schemas["Problem"]));
    }

    [Fact]
    public void Operations_are_read_with_their_security_and_the_causes_of_shared_responses()
    {
        var operation = Oneflow.Operation("createAccessLink");
        Assert.Equal(("POST", "/contracts/{contract_id}/participants/{participant_id}/access_link"), (operation.Method, operation.Path));
        Assert.Equal(["apiToken", "apiToken+userEmail"], operation.Security.Select(set => string.Join('+', set)));
        Assert.Equal([200, 400, 401, 404], operation.Responses.Select(response => response.Status));
        Assert.Equal("The API token or the user email is invalid.", operation.Response(401)!.Cause);
    }
}
