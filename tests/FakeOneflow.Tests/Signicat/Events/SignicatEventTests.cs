using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Signicat.Events;

public sealed class SignicatEventTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task A_hundred_events_come_at_once_and_the_rest_after_them()
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        var token = await tenant.TokenAsync();
        for (var i = 0; i < 101; i++)
            Assert.Equal(200, (await tenant.SendAsync(token, "POST", "/signature/documents", NewDocument(i))).Code);

        Assert.Equal(100, (await tenant.SendAsync(token, "GET", "/notification/events/peek")).Json.AsArray().Count);
        Assert.Equal(100, (await tenant.SendAsync(token, "GET", "/notification/events")).Json.AsArray().Count);
        Assert.Single((await tenant.SendAsync(token, "GET", "/notification/events")).Json.AsArray());
        Assert.Empty((await tenant.SendAsync(token, "GET", "/notification/events")).Json.AsArray());
    }

    [Fact]
    public async Task An_event_that_is_handled_never_comes_again()
    {
        var tenant = await SignicatTestTenant.CreateAsync(server);
        var token = await tenant.TokenAsync();
        await tenant.SendAsync(token, "POST", "/signature/documents", NewDocument(1));
        var happened = (await tenant.SendAsync(token, "GET", "/notification/events")).Json[0]!;

        Assert.Equal(200, (await tenant.SendAsync(token, "POST", $"/notification/events/{happened["id"]}/handle")).Code);
        await tenant.ControlAsync("POST", "/clock", """{"advance":"00:10:00"}""");

        Assert.Empty((await tenant.SendAsync(token, "GET", "/notification/events/peek")).Json.AsArray());
    }

    internal static string NewDocument(int number) =>
        $$$"""
        {"title":"Crates","externalId":"order-{{{number}}}","contactDetails":{"email":"sales@crates.example"},"advanced":{"attachments":1},
        "signers":[{"externalSignerId":"ann-1","redirectSettings":{"redirectMode":"donot_redirect"},"signatureType":{"mechanism":"pkisignature"}}]}
        """;
}
