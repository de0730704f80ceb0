using System.Text;

namespace Oneflow.Integration.Tests.Webhooks;

/// <summary>JSON allows names of members that are no text: half of a surrogate pair, in an escape.</summary>
public sealed class MemberNameTests(SharedFake fake) : IClassFixture<SharedFake>
{
    // Longer than the names that are looked for, and after them, where a search begins.
    private const string Half = """, "\ud800aaaaaaaaaaaaaaaaaaaaaaaa": 1""";

    [Theory]
    [InlineData("contract")]
    [InlineData("event")]
    [InlineData("root")]
    public async Task Half_a_surrogate_pair_is_ignored_as_any_unknown_member(string place)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        await TestKeys.StoreAsync(host, database, WebhookTests.AccountId);

        Assert.Equal((200, ""), await WebhookTests.PostAsync(host, With(place, TestKeys.Sign("one"))));

        var item = await host.Handled.ReadAsync();
        Assert.Equal(("one", 101L, 1L, "contract:sign"), (item.CallbackId, item.ContractId, item.EventId, item.Type.Value));
        Assert.Empty(await host.Get<IOneflowInbox>().ListUnreadableAsync());
    }

    [Theory]
    [InlineData("contract")]
    [InlineData("event")]
    [InlineData("root")]
    public async Task A_stranger_who_sends_half_a_surrogate_pair_is_refused_and_logs_no_stack_trace(string place)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        await TestKeys.StoreAsync(host, database, WebhookTests.AccountId);

        Assert.Equal(401, (await WebhookTests.PostAsync(host, With(place, new string('0', 40)))).Status);
        Assert.Equal(401, (await WebhookTests.PostAsync(host, """{"callback_id":"x","\ud800aaaaaaaa":1}""", accountId: 1)).Status);
        Assert.Equal(400, (await WebhookTests.PostAsync(host, """{"\ud800aaaaaaaaaaaaaaaaaa":1}""", accountId: 1)).Status);

        Assert.DoesNotContain("InvalidOperationException", host.LogText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_with_a_right_signature_that_lacks_all_else_is_kept_beside_half_a_surrogate_pair()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        await TestKeys.StoreAsync(host, database, WebhookTests.AccountId);
        var body = $$"""{"callback_id": "x", "signature": "{{TestKeys.Sign("x")}}"{{Half}}}""";

        Assert.Equal((200, ""), await WebhookTests.PostAsync(host, body));

        var kept = Assert.Single(await host.Get<IOneflowInbox>().ListUnreadableAsync());
        Assert.Equal(("x", "contract_id_malformed: contract.id"), (kept.CallbackId, kept.Reason));
    }

    [Fact]
    public void Names_with_escapes_are_read_and_the_last_of_equal_ones_counts()
    {
        var read = DeliveryReader.Read(Encoding.UTF8.GetBytes(
            """{"callback_id": "first", "callback\u005fid": "last", "c\u006fntract": {"\u0069d": 7}, "\uDC00callback_id": "none"}"""));

        Assert.Equal(("last", 7L), (read?.Delivery.CallbackId, read?.Delivery.ContractId));
    }

    [Fact]
    public void The_Setup_URL_ignores_half_a_surrogate_pair_too()
    {
        var call = SetupCall.Read(Encoding.UTF8.GetBytes(
            $$"""{"account_id": 7, "event": "enable", "data": {"token": "t"{{Half}}}{{Half}}}"""));

        Assert.Equal(new SetupCall(7, "enable", "t"), call);
    }

    private static string With(string place, string signature) => $$"""
        {
            "contract": {"id": 101{{(place == "contract" ? Half : "")}}},
            "callback_id": "one",
            "events": [{"id": 1, "type": "contract:sign"{{(place == "event" ? Half : "")}}}],
            "signature": "{{signature}}"{{(place == "root" ? Half : "")}}
        }
        """;
}
