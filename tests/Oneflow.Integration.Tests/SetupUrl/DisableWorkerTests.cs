using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Oneflow.Integration.Tests.SetupUrl;

/// <summary>While Oneflow cannot be asked about an account that a call said was disabled, it is asked again, now and then.</summary>
public sealed class DisableWorkerTests(SharedFake fake) : IClassFixture<SharedFake>
{
    private const long AccountId = 7;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 3)]
    [InlineData(int.MaxValue, 10)]
    public async Task Attack_5_Oneflow_is_asked_until_it_answers_once_in_an_interval_and_not_for_ever(int failures, int calls)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var accounts = new FailingAccounts(failures);
        await using var host = await TestHost.StartAsync(
            database, fake.Api, options => options.Setup.DisableCheckInterval = Interval,
            build: builder => builder.Services.AddSingleton<IOneflowAccounts>(accounts));
        accounts.Clock = host.Clock;

        host.Get<DisableQueue>().Add(AccountId);

        await Eventually.TrueAsync(
            () =>
            {
                Assert.True(accounts.Asked.Count <= calls, $"Oneflow is asked more than {calls} times.");
                host.Clock.Advance(Interval / 8);
                return !host.Get<DisableQueue>().IsBusy;
            },
            () => $"It was asked {accounts.Asked.Count} times.");
        Assert.Equal(calls, accounts.Asked.Count);
        Assert.All(accounts.Asked.Zip(accounts.Asked.Skip(1)), pair => Assert.True(pair.Second - pair.First >= Interval));
    }

    /// <summary>Cannot ask Oneflow at first: it does not respond, or something fails on the way.</summary>
    private sealed class FailingAccounts(int failures) : IOneflowAccounts
    {
        public TimeProvider Clock { get; set; } = TimeProvider.System;

        public List<DateTimeOffset> Asked { get; } = [];

        public Task<OneflowEnableResult> EnableAsync(string? token, long? accountId = null, CancellationToken cancellationToken = default)
            => throw new NotSupportedException();

        public Task<OneflowDisableOutcome> DisableAsync(long accountId, CancellationToken cancellationToken = default)
        {
            Asked.Add(Clock.GetUtcNow());
            return Asked.Count > failures ? Task.FromResult(OneflowDisableOutcome.Disabled)
                : Asked.Count % 2 == 0 ? throw new InvalidOperationException("No.")
                : Task.FromResult(OneflowDisableOutcome.Unreachable);
        }
    }
}
