namespace Oneflow.Integration.Tests.Inbox;

/// <summary>The end of an attempt is stored whatever the exception's text holds.</summary>
public sealed class StoredErrorTests(SharedFake fake) : IClassFixture<SharedFake>
{
    public static TheoryData<string, OneflowDatabaseKind> Cases()
    {
        var cases = new TheoryData<string, OneflowDatabaseKind>();
        foreach (var kind in DatabasesAttribute.Kinds)
        {
            cases.Add("a\0b", kind);
            cases.Add("half \ud83d", kind);
            cases.Add(string.Concat(Enumerable.Repeat("\ud83d\ude00", 600)), kind);
            cases.Add("x" + string.Concat(Enumerable.Repeat("\ud83d\ude00", 600)), kind);
        }

        return cases;
    }

    [Theory, MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public async Task Field_A5_Attack_15_An_exception_with_any_text_is_stored(string text, OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(
            database, fake.Api, options => options.Inbox.MaxAttempts = 1, (_, _) => throw new InvalidOperationException(text));
        await host.Get<InboxStore>().AddAsync(1, InboxTests.Body("one"), default);

        await InboxTests.UntilAsync(database, row => row.State == InboxState.Dead);

        var letter = Assert.Single(await host.Get<IOneflowInbox>().ListDeadAsync());
        Assert.StartsWith("InvalidOperationException: ", letter.LastError, StringComparison.Ordinal);
        Assert.InRange(letter.LastError!.Length, 1, InboxRow.MaxErrorLength);
        Assert.Equal(1, letter.Event.Attempt);
    }
}
