using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Oneflow.Integration.Tests.SetupUrl;

/// <summary>Anyone can call the Setup URL. It neither spends the account's rate limit nor tells which accounts are known.</summary>
public sealed class ForgedCallTests(SharedFake fake) : IClassFixture<SharedFake>
{
    private static readonly string Forged = ForgedFor(7);

    [Fact]
    public async Task Attack_5_Forged_disabling_asks_Oneflow_once_in_an_interval()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var (tenant, counter) = (await FakeTenant.CreateAsync(fake.Server, 60), new CountingHandler());
        await using var host = await StartAsync(database, counter);
        await host.Get<IOneflowAccounts>().EnableAsync(tenant.Token);
        var before = counter.Count;

        for (var call = 0; call < 200; call++)
            await DisableAsync(host, tenant.AccountId);
        await Eventually.TrueAsync(() => counter.Count > before, () => "Oneflow is not asked.");

        Assert.Equal(1, counter.Count - before);
        Assert.Equal(OneflowTokenStatus.Active, (await host.Get<IOneflowTokenStore>().FindAsync(tenant.AccountId))?.Status);
    }

    [Fact]
    public async Task Attack_5_A_disabling_soon_after_a_forged_one_is_found_when_the_interval_is_over()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 61);
        await using var host = await StartAsync(database, new CountingHandler(), TimeSpan.FromSeconds(1));
        await host.Get<IOneflowAccounts>().EnableAsync(tenant.Token);
        await DisableAsync(host, tenant.AccountId);
        await SetupUrlTests.DisabledAsync(host);

        await tenant.RevokeAsync();
        await DisableAsync(host, tenant.AccountId);
        await SetupUrlTests.DisabledAsync(host);

        Assert.Equal(OneflowTokenStatus.Revoked, (await host.Get<IOneflowTokenStore>().FindAsync(tenant.AccountId))?.Status);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task Attack_5_A_forged_call_is_one_request_to_Oneflow_whatever_it_answers(HttpStatusCode status)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var counter = new CountingHandler { Status = status };
        await using var host = await StartAsync(database, counter);
        await host.Get<IOneflowTokenStore>().StoreAsync(7, FakeTenant.UnknownToken);

        Assert.Equal(503, (await PostAsync(host, Forged)).Status);
        Assert.Equal(1, counter.Count);

        Assert.Equal(OneflowDisableOutcome.Unreachable, await host.Get<IOneflowAccounts>().DisableAsync(7));
        Assert.Equal(2, counter.Count);
    }

    [Theory]
    [InlineData(3, 100, 3)]
    [InlineData(100, 3, 3)]
    [InlineData(2, 3, 2)]
    public async Task Attack_5_Forged_enabling_is_limited(int perAccount, int inAll, int asked)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var counter = new CountingHandler();
        await using var host = await StartAsync(
            database, counter,
            configure: options => (options.Setup.EnableCallsPerAccountAndMinute, options.Setup.EnableCallsPerMinute) = (perAccount, inAll));
        var statuses = new List<int>();
        for (var call = 0; call < 5; call++)
            statuses.Add((await PostAsync(host, Forged)).Status);

        Assert.Equal([.. Enumerable.Repeat(401, asked), .. Enumerable.Repeat(429, 5 - asked)], statuses);
        Assert.Equal(asked, counter.Count);
    }

    [Fact]
    public async Task Attack_5_Calls_for_one_account_spend_no_more_than_its_share_and_those_for_many_are_limited_in_all()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var counter = new CountingHandler();
        await using var host = await StartAsync(
            database, counter,
            configure: options => (options.Setup.EnableCallsPerAccountAndMinute, options.Setup.EnableCallsPerMinute) = (2, 3));
        var statuses = new List<int>();
        foreach (var accountId in (int[])[7, 7, 7, 7, 8, 9])
            statuses.Add((await PostAsync(host, ForgedFor(accountId))).Status);

        Assert.Equal([401, 401, 429, 429, 401, 429], statuses);
        Assert.Equal(3, counter.Count);
    }

    [Fact]
    public async Task Attack_5_A_call_over_the_limit_says_when_to_come_again()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await StartAsync(
            database, new CountingHandler(), configure: options => options.Setup.EnableCallsPerMinute = 1);
        await PostAsync(host, Forged);
        using var content = new StringContent(Forged);

        using var response = await host.Http.PostAsync("/oneflow/setup", content);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), response.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task Attack_10_A_disabling_gets_the_same_response_for_known_revoked_and_unknown_accounts()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var (known, revoked) = (await FakeTenant.CreateAsync(fake.Server, 62), await FakeTenant.CreateAsync(fake.Server, 63));
        await using var host = await StartAsync(database, new CountingHandler());
        await host.Get<IOneflowAccounts>().EnableAsync(known.Token);
        await host.Get<IOneflowAccounts>().EnableAsync(revoked.Token);
        await revoked.RevokeAsync();

        var responses = new HashSet<(int, string)>();
        foreach (var accountId in (long[])[known.AccountId, revoked.AccountId, 424242])
            responses.Add(await DisableAsync(host, accountId));

        Assert.Equal((200, """{"status":"received"}"""), Assert.Single(responses));
    }

    private static string ForgedFor(int accountId)
        => $$$"""{"account_id": {{{accountId}}}, "event": "enable", "data": {"token": "{{{FakeTenant.UnknownToken}}}"}}""";

    private static Task<(int Status, string Text)> DisableAsync(TestHost host, long accountId)
        => PostAsync(host, $$"""{"account_id": {{accountId}}, "event": "disable"}""");

    private static async Task<(int Status, string Text)> PostAsync(TestHost host, string body)
    {
        using var content = new StringContent(body);
        using var response = await host.Http.PostAsync("/oneflow/setup", content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private Task<TestHost> StartAsync(
        TestDatabase database, CountingHandler counter, TimeSpan? interval = null, Action<OneflowIntegrationOptions>? configure = null) =>
            TestHost.StartAsync(
        database, fake.Api,
        options =>
        {
            options.ConfigureApi = connection => connection.Retry = new ApiWrappers.ApiRetryOptions();
            options.Setup.DisableCheckInterval = interval ?? TimeSpan.FromHours(1);
            configure?.Invoke(options);
        },
        build: builder =>
        {
            builder.Services.AddSingleton(TimeProvider.System);
            builder.Services.AddHttpClient("Oneflow:accounts").AddHttpMessageHandler(() => counter);
        });

    private sealed class CountingHandler : DelegatingHandler
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        /// <summary>The status that Oneflow seems to answer; null for its own.</summary>
        public HttpStatusCode? Status { get; init; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _count);
            return Status is { } status
                ? Task.FromResult(new HttpResponseMessage(status))
                : base.SendAsync(request, cancellationToken);
        }
    }
}
