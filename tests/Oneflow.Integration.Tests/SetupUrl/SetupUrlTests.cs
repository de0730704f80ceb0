using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using TestKit;
using TestKit.Snapshots;

namespace Oneflow.Integration.Tests.SetupUrl;

/// <summary>A scenario for each rule of the Setup URL: what is sent, what is answered, what is stored then.</summary>
public sealed class SetupUrlTests(SharedFake fake) : IClassFixture<SharedFake>
{
    private const string Enable = """{"account_id": ACCOUNT, "event": "enable", "data": {"token": "TOKEN", "email": null}}""";
    private const string Disable = """{"account_id": ACCOUNT, "event": "disable", "data": {"token": null, "email": null}}""";

    public static IReadOnlyDictionary<string, string[]> Scenarios { get; } = new Dictionary<string, string[]>
    {
        ["enable"] = [Enable],
        ["enable-again-with-the-same-token"] = [Enable, Enable],
        ["enable-with-another-token-replaces"] = [Enable, Enable.Replace("TOKEN", "SECOND", StringComparison.Ordinal)],
        ["enable-with-the-id-as-text"] = [Enable.Replace("ACCOUNT", "\"ACCOUNT\"", StringComparison.Ordinal)],
        ["enable-without-token"] = [Enable.Replace("\"TOKEN\"", "null", StringComparison.Ordinal)],
        ["enable-without-data"] = ["""{"account_id": ACCOUNT, "event": "enable"}"""],
        ["enable-with-a-malformed-token"] = [Enable.Replace("TOKEN", "no token", StringComparison.Ordinal)],
        ["enable-with-an-unknown-token"] = [Enable.Replace("TOKEN", "UNKNOWN", StringComparison.Ordinal)],
        ["enable-with-a-revoked-token"] = ["revoke", Enable],
        ["enable-with-another-accounts-token"] = [Enable.Replace("ACCOUNT", "424242", StringComparison.Ordinal)],
        ["event-missing"] = ["""{"account_id": ACCOUNT, "data": {"token": "TOKEN"}}"""],
        ["event-unknown"] = [Enable.Replace("\"enable\"", "\"pause\"", StringComparison.Ordinal)],
        ["event-is-no-text"] = [Enable.Replace("\"enable\"", "1", StringComparison.Ordinal)],
        ["account-missing"] = ["""{"event": "enable", "data": {"token": "TOKEN"}}"""],
        ["account-is-no-id"] = [Enable.Replace("ACCOUNT", "-1.5", StringComparison.Ordinal)],
        ["body-is-no-json"] = ["account_id=ACCOUNT&event=enable"],
        ["body-is-no-object"] = ["[]"],
        ["body-is-empty"] = [""],
        ["body-is-too-large"] = [Enable + new string(' ', 16 * 1024)],
        ["disable-after-the-token-was-revoked"] = [Enable, "revoke", Disable],
        ["disable-twice"] = [Enable, "revoke", Disable, Disable],
        ["disable-forged-while-the-token-works"] = [Enable, Disable],
        ["disable-of-an-account-that-was-never-enabled"] = [Disable],
        ["enable-late-after-disable"] = [Enable, "revoke", Disable, Enable],
        ["disable-late-after-enabling-again"] = [Enable, "revoke", Enable.Replace("TOKEN", "SECOND", StringComparison.Ordinal), Disable],
        ["enable-again-after-disable"] = [Enable, "revoke", Disable, Enable.Replace("TOKEN", "SECOND", StringComparison.Ordinal)],
    };

    public static TheoryData<string, OneflowDatabaseKind> Cases() => DatabasesAttribute.Cases(Scenarios.Keys);

    [Theory, MemberData(nameof(Cases))]
    public async Task Scenario(string name, OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Setup.OAuthLink
            = (account, _) => ValueTask.FromResult<Uri?>(new Uri($"https://backend.example.com/welcome/{account}")));
        var tenant = await FakeTenant.CreateAsync(fake.Server, 10);
        var (_, second) = await tenant.AddTokenAsync();
        var transcript = new Transcript(
            tenant.AccountId, (tenant.Token, "TOKEN"), (second, "SECOND"), (FakeTenant.UnknownToken, "UNKNOWN"));

        foreach (var step in Scenarios[name])
        {
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            if (step == "revoke")
            {
                await tenant.RevokeAsync();
                transcript.Add("Oneflow revokes TOKEN");
                continue;
            }

            using var content = new StringContent(transcript.Fill(step), null, "application/json");
            using var answer = await host.Http.PostAsync("/oneflow/setup", content);
            transcript.Add($"POST "
                + $"/oneflow/setup\n{(step.Length > 1000 ? $"{step.TrimEnd()} and {step.Length - step.TrimEnd().Length} spaces" : step)}");
            transcript.Add($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            await DisabledAsync(host);
        }

        transcript.Add($"Stored\n{await StoredAsync(host, database)}");
        await Snapshot.MatchAsync($"SetupUrl/Scenarios/{name}", transcript.Text, kind.ToString());
        transcript.AssertNoSecretIn(host.LogText);
    }

    [Fact]
    public async Task Nothing_is_stored_while_Oneflow_cannot_be_reached()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await TestHost.StartAsync(database, new Uri("http://127.0.0.1:9/v1/"));
        using var content = new StringContent(
            Enable.Replace("ACCOUNT", "7", StringComparison.Ordinal).Replace("TOKEN", FakeTenant.UnknownToken, StringComparison.Ordinal));

        using var answer = await host.Http.PostAsync("/oneflow/setup", content);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("none", await StoredAsync(host, database));
        Assert.DoesNotContain(FakeTenant.UnknownToken, host.LogText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_kept_while_Oneflow_cannot_be_reached()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await TestHost.StartAsync(database, new Uri("http://127.0.0.1:9/v1/"));
        await host.Get<IOneflowTokenStore>().StoreAsync(7, FakeTenant.UnknownToken);

        Assert.Equal(OneflowDisableOutcome.Unreachable, await host.Get<IOneflowAccounts>().DisableAsync(7));
        Assert.Equal(OneflowTokenStatus.Active, (await host.Get<IOneflowTokenStore>().FindAsync(7))?.Status);
    }

    [Theory, Databases]
    public async Task Enablings_at_once_by_two_processes_leave_one_row(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        using var keys = new KeyFolder();
        await using var one = await TestHost.StartAsync(database, fake.Api, keys: keys.Use);
        await using var two = await TestHost.StartAsync(database, fake.Api, keys: keys.Use);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 12);
        var body = Enable.Replace("ACCOUNT", $"{tenant.AccountId}", StringComparison.Ordinal)
            .Replace("TOKEN", tenant.Token, StringComparison.Ordinal);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async number =>
        {
            using var content = new StringContent(body);
            using var answer = await (number % 2 == 0 ? one : two).Http.PostAsync("/oneflow/setup", content);
            return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
        }));

        // No address to send the user to was given, so there is no oauth_link.
        Assert.Equal("""200 {"status":"enabled"}""", Assert.Single(answers.Distinct()));
        await using var db = TestContexts.Open(database);
        Assert.Equal(20, (await db.Accounts.SingleAsync()).Version);
    }

    [Theory, Databases]
    public async Task A_database_that_cannot_be_reached_is_told(OneflowDatabaseKind kind)
    {
        using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await TestHost.StartAsync(database, fake.Api, TestDatabase.GoAway);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 13);
        foreach (var step in new[] { Enable, Disable })
        {
            using var content = new StringContent(
                step.Replace("ACCOUNT", $"{tenant.AccountId}", StringComparison.Ordinal)
                .Replace("TOKEN", tenant.Token, StringComparison.Ordinal));
            using var answer = await host.Http.PostAsync("/oneflow/setup", content);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("not_stored", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(tenant.Token, host.LogText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/oneflow/setup", 16)]
    [InlineData("/oneflow/webhook/1", 64)]
    public async Task A_body_that_does_not_tell_its_length_is_cut_off_all_the_same(string path, int kilobytes)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        using var content = new StringContent(new string(' ', kilobytes * 1024 + 1));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.TransferEncodingChunked = true;

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    // The token is checked after the response.
    internal static Task DisabledAsync(TestHost host)
        => Eventually.TrueAsync(() => !host.Get<DisableQueue>().IsBusy, () => host.LogText);

    private static async Task<string> StoredAsync(TestHost host, TestDatabase database)
    {
        await using var db = TestContexts.Open(database);
        var rows = await db.Accounts.OrderBy(row => row.AccountId).ToListAsync();
        var lines = rows.Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"version {row.Version}, enabled at {row.EnabledAt:HH:mm}, revoked at {row.RevokedAt:HH:mm}, token {Token(host, row)}"));
        return rows.Count == 0 ? "none" : string.Join('\n', lines);
    }

    private static string Token(TestHost host, AccountRow row)
        => row.ProtectedToken is null ? "none" : host.Get<SecretProtector>().UnprotectToken(row.AccountId, row.ProtectedToken);
}
