using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Requests that break several rules at once: which of them decides.</summary>
public sealed class PrecedenceTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Body = """{"subject":"s","message":"m"}""";

    /// <summary>From one row to the next the request has one flaw less, the one that decided.</summary>
    [Theory]
    [InlineData("unknown", "nobody@example.com", "{", 401)]
    [InlineData("limited", "nobody@example.com", "{", 429)]
    [InlineData("known", "nobody@example.com", "{", 401)]
    [InlineData("known", "viewer", "{", 400)]
    [InlineData("known", "viewer", Body, 402)]
    public async Task The_caller_comes_before_the_form_and_that_before_the_plan(string token, string user, string body, int status)
    {
        var tenant = await server.NewTenantAsync("""{"plan":"free"}""");
        if (token == "limited")
        {
            await tenant.ControlAsync("PUT", "/rate_limit", """{"on":true,"limit":1}""");
            await tenant.GetAsync("/ping");
        }

        var reply = await tenant.SendTextAsync(
            "POST", "/contracts/1/publish", body, user == "viewer" ? tenant.Member : user, token: token == "unknown" ? new('0', 40) : null);

        Assert.Equal(status, reply.Code);
    }

    [Theory]
    [InlineData("outsider", 404)]
    [InlineData("viewer", 403)]
    [InlineData("admin", 409)]
    public async Task Who_may_not_know_of_a_contract_does_not_learn_its_state(string who, int status)
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewViewedContractAsync();
        await contract.PublishAsync();

        Assert.Equal(status, (await contract.PublishAsync(
            who switch { "outsider" => tenant.Outsider, "viewer" => tenant.Member, _ => tenant.Admin })).Code);
    }
}
