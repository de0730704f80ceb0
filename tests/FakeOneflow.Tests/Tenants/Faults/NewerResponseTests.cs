using OneflowFake.Tenants.Faults;
using OneflowFake.Tests.Signicat;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Faults;

/// <summary>Answers as a later version of an API could give them, and answers that say how long to wait.</summary>
public sealed class NewerResponseTests(TestServer server) : IClassFixture<TestServer>
{
    private const string NewSession = """{"flow":"headless","allowedProviders":["no_bankid"]}""";

    [Fact]
    public async Task A_value_becomes_one_that_nobody_knows_and_all_else_stays()
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        var token = await tenant.TokenAsync();
        Assert.Equal(201, (await tenant.ControlAsync("POST", "/faults", """{"operation":"signicat.createSession","response":"unknown_value","member":"status"}""")).Code);

        var changed = await tenant.SendAsync(token, "POST", "/identification/v2/sessions", NewSession);

        Assert.Equal(201, changed.Code);
        Assert.Contains("x-fake-fault: fault-1", changed.Head, StringComparison.Ordinal);
        var real = await tenant.SendAsync(token, "GET", $"/identification/v2/sessions/{changed.Json["id"]}");
        Assert.Equal(NewerResponses.Value, (string)changed.Json["status"]!);
        Assert.Equal(real.Body, changed.Body.Replace(NewerResponses.Value, "created", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_of_texts_gets_a_value_that_nobody_knows()
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        var token = await tenant.TokenAsync();
        await tenant.ControlAsync("POST", "/faults", """{"response":"unknown_value","member":"allowedProviders"}""");

        var changed = await tenant.SendAsync(token, "POST", "/identification/v2/sessions", NewSession);

        Assert.Equal(["no_bankid", NewerResponses.Value], changed.Json["allowedProviders"]!.AsArray().Select(value => (string)value!));
    }

    [Fact]
    public async Task The_answer_and_each_item_get_a_member_that_nobody_knows()
    {
        var tenant = await server.NewTenantAsync();
        Assert.Equal(201, (await tenant.ControlAsync("POST", "/faults", """{"operation":"listUsers","response":"extra_members"}""")).Code);

        var changed = await tenant.GetAsync("/users");
        var real = await tenant.GetAsync("/users");

        Assert.Equal(200, changed.Code);
        Assert.NotNull(changed.Json[NewerResponses.Member]);
        Assert.All(changed.Json["data"]!.AsArray(), user => Assert.NotNull(user![NewerResponses.Member]));
        Assert.Null(changed.Json["_links"]![NewerResponses.Member]);
        Assert.Equal((int)real.Json["count"]!, (int)changed.Json["count"]!);
    }

    [Fact]
    public async Task What_is_no_JSON_stays_as_it_is()
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        var token = await tenant.TokenAsync();
        await tenant.ControlAsync("POST", "/faults", """{"operation":"signicat.clearEvents","response":"extra_members"}""");

        var changed = await tenant.SendAsync(token, "POST", "/notification/events/clear");

        Assert.Equal((200, ""), (changed.Code, changed.Body));
    }

    [Theory]
    [InlineData("429")]
    [InlineData("503")]
    public async Task The_time_to_wait_is_told_when_it_was_asked_for(string answer)
    {
        var tenant = await server.NewTenantAsync();
        await tenant.ControlAsync("POST", "/faults", $$"""{"response":"{{answer}}","retry_after":7}""");
        await tenant.ControlAsync("POST", "/faults", $$"""{"response":"{{answer}}"}""");

        Assert.Contains("Retry-After: 7", (await tenant.GetAsync("/users")).Head, StringComparison.Ordinal);
        Assert.DoesNotContain("Retry-After", (await tenant.GetAsync("/users")).Head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"response":"unknown_value"}""", "member is missing")]
    [InlineData("""{"response":"500","member":"status"}""", "member is for the response unknown_value only")]
    [InlineData("""{"response":"extra_members","takes_effect":false}""", "there is no real response without carrying the call out")]
    [InlineData("""{"response":"500","retry_after":7}""", "retry_after is for the responses 429 and 503 only")]
    [InlineData("""{"response":"429","retry_after":-1}""", "retry_after is not a number of seconds from 0 to 86400")]
    public async Task What_makes_no_sense_is_refused(string fault, string error)
    {
        var tenant = await server.NewTenantAsync();

        var reply = await tenant.ControlAsync("POST", "/faults", fault);

        Assert.Equal(400, reply.Code);
        Assert.Contains(error, reply.Body, StringComparison.Ordinal);
    }
}
