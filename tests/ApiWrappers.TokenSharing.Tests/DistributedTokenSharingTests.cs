using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Testing;

namespace ApiWrappers.TokenSharing.Tests;

public sealed class DistributedTokenSharingTests : IDisposable
{
    private readonly WaitlessClock _clock = new(TimeSpan.FromSeconds(30));
    private readonly TokenServer _server = new();
    private readonly StubStore _store = new();
    private readonly FakeLogger<DistributedTokenSharing> _log = new();
    private readonly EphemeralDataProtectionProvider _protection = new();

    private string TokenKey => Assert.Single(_store.Entries.Keys, key => !key.EndsWith(":claim", StringComparison.Ordinal));

    [Fact]
    public async Task What_one_process_got_another_takes()
    {
        Assert.Equal("A1", await ValueAsync(Source()));
        Assert.Equal("A1", await ValueAsync(Source()));
        Assert.Equal(1, _server.Count);
        Assert.Empty(_log.Lines());
    }

    [Fact]
    public async Task The_store_sees_neither_token_nor_secret_and_no_claim_stays()
    {
        await ValueAsync(Source());
        var (key, value) = Assert.Single(_store.Entries);
        Assert.Matches("^oauth2:[0-9a-f]{64}$", key);
        Assert.DoesNotContain("A1", Encoding.Latin1.GetString(value), StringComparison.Ordinal);
        Assert.InRange(_store.Lives[key], TimeSpan.FromSeconds(3595), TimeSpan.FromSeconds(3600));
    }

    [Fact]
    public async Task The_life_goes_on_where_it_was_less_what_clocks_may_differ_by()
    {
        await ValueAsync(Source());
        var later = new WaitlessClock(TimeSpan.FromSeconds(30));
        var token = (await Source(clock: later).GetAsync()).Token!;
        Assert.Equal(TimeSpan.FromHours(1), token.Lifetime);
        Assert.InRange(token.TimeLeft, TimeSpan.FromSeconds(3565), TimeSpan.FromSeconds(3570.2));
    }

    [Theory]
    [InlineData(-7200, "A1", 3600)]
    [InlineData(3500, "A1", 71)]
    [InlineData(3580, "A2", 3600)]
    [InlineData(7200, "A2", 3600)]
    public async Task A_clock_that_differs_makes_no_token_live_longer(int seconds, string expected, int most)
    {
        await ValueAsync(Source());
        var token = (await Source(clock: new ShiftedClock(TimeSpan.FromSeconds(seconds))).GetAsync()).Token!;
        Assert.Equal(expected, token.Value);
        Assert.InRange(token.TimeLeft, TimeSpan.Zero, TimeSpan.FromSeconds(most));
    }

    [Fact]
    public async Task A_token_that_lives_no_longer_than_clocks_may_differ_by_is_not_shared()
    {
        _server.Answer = (number, _) => Task.FromResult(TokenServer.Token($"A{number}", "30"));
        await ValueAsync(Source());
        Assert.Empty(_store.Entries);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_for_all()
    {
        var (first, second) = (Source(), Source());
        await ValueAsync(first);
        await ValueAsync(second);
        Assert.Equal("A2", await RenewedAsync(first));
        Assert.Equal("A2", await RenewedAsync(second));
        Assert.Equal(2, _server.Count);
    }

    [Fact]
    public async Task While_another_is_getting_one_it_is_waited_for()
    {
        await ValueAsync(Source());
        var (key, value) = Assert.Single(_store.Entries);
        _store.Entries.Clear();
        _store.Entries[key + ":claim"] = "another"u8.ToArray();
        var looks = 0;
        _store.OnUse = use =>
        {
            if (use == $"get {key}" && ++looks == 5)
                _store.Entries[key] = value;
        };
        Assert.Equal("A1", await ValueAsync(Source()));
        Assert.Equal((1, 5), (_server.Count, looks));
    }

    [Fact]
    public async Task Another_that_died_is_waited_for_only_so_long()
    {
        await ValueAsync(Source());
        var key = TokenKey;
        _store.Entries.Clear();
        _store.Entries[key + ":claim"] = "another"u8.ToArray();
        var before = _clock.GetTimestamp();
        Assert.Equal("A2", await ValueAsync(Source()));
        Assert.InRange(_clock.GetElapsedTime(before), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5.2));
        Assert.Equal("another"u8.ToArray(), _store.Entries[key + ":claim"]);
    }

    [Fact]
    public async Task Of_two_that_claim_at_once_the_first_gives_way()
    {
        await ValueAsync(Source());
        var (key, value) = Assert.Single(_store.Entries);
        _store.Entries.Clear();
        var claimed = false;
        _store.OnUse = use =>
        {
            if (use == $"set {key}:claim")
                claimed = true;
            else if (use == $"get {key}:claim" && claimed)
                _store.Entries[key + ":claim"] = "another"u8.ToArray();
            else if (use == $"get {key}" && claimed)
                _store.Entries[key] = value;
        };
        Assert.Equal("A1", await ValueAsync(Source()));
        Assert.Equal(1, _server.Count);
    }

    [Fact]
    public async Task One_that_gets_no_token_lets_the_others_try()
    {
        _server.Answer = (_, _) => Task.FromResult(TokenServer.Json(System.Net.HttpStatusCode.BadRequest, """{"error":"invalid_client"}"""));
        Assert.Equal("invalid_client", (await Source().GetAsync()).Failure!.Error);
        Assert.Empty(_store.Entries);
    }

    [Fact]
    public async Task A_store_that_fails_costs_one_warning_and_no_token()
    {
        _store.OnUse = _ => throw new IOException("down");
        var source = Source();
        Assert.Equal("A1", await ValueAsync(source));
        Assert.Equal("A2", await RenewedAsync(source));
        Assert.Equal("Warning: The store of shared tokens fails, so this process requests its own tokens until the store recovers. down",
            Assert.Single(_log.Lines()));

        _store.OnUse = _ => { };
        Assert.Equal("A3", await RenewedAsync(source));
        Assert.Equal("Information: The store of shared tokens has recovered.", _log.Lines()[1]);
        Assert.Equal("A3", await ValueAsync(Source()));
    }

    [Fact]
    public async Task A_store_that_fails_when_the_token_is_there_costs_no_token()
    {
        _store.OnUse = use =>
        {
            if (use.StartsWith("set ", StringComparison.Ordinal) && !use.EndsWith(":claim", StringComparison.Ordinal))
                throw new IOException("down");
        };
        Assert.Equal("A1", await ValueAsync(Source()));
        Assert.Single(_log.Lines());
        Assert.Empty(_store.Entries);
    }

    [Fact]
    public async Task A_caller_that_leaves_while_its_process_claims_leaves_no_claim()
    {
        List<string> uses = [];
        TaskCompletionSource[] written =
        [
            new(TaskCreationOptions.RunContinuationsAsynchronously), new(TaskCreationOptions.RunContinuationsAsynchronously),
        ];
        _store.OnUse = use =>
        {
            if (use.EndsWith(":claim", StringComparison.Ordinal))
                uses.Add(use[..use.IndexOf(' ', StringComparison.Ordinal)]);
        };
        _store.OnWritten = _ => (written[0].Task.IsCompleted ? written[1] : written[0]).TrySetResult();
        using var leaving = new CancellationTokenSource();
        var clock = new HandMovedClock();
        var source = Source(clock: clock);
        var left = source.GetAsync(leaving.Token).AsTask();
        await written[0].Task;
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);

        // It begins when the first has ended, and finds no claim to wait for.
        var next = source.GetAsync().AsTask();
        await written[1].Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(["get", "set", "get", "remove", "get", "set"], uses);
        while (clock.TimerCount == 0)
            await Task.Yield();
        clock.Advance(new DistributedTokenSharingOptions().SettleTime);
        Assert.Equal("A1", (await next).Token?.Value);
        Assert.Empty(_log.Lines());
    }

    [Theory]
    [InlineData("get :claim", 2)]
    [InlineData("get ", 2)]
    public async Task A_store_that_fails_when_the_claim_is_there_keeps_no_claim(string failing, int number)
    {
        var uses = 0;
        _store.OnUse = use =>
        {
            if (use[..4] + (use.EndsWith(":claim", StringComparison.Ordinal) ? ":claim" : "") == failing && ++uses == number)
                throw new IOException("down");
        };
        Assert.Equal("A1", await ValueAsync(Source()));
        Assert.Equal(TokenKey, Assert.Single(_store.Entries).Key);
        Assert.StartsWith("Warning: The store of shared tokens fails", Assert.Single(_log.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_that_was_written_though_the_store_said_otherwise_is_taken_back()
    {
        _store.OnWritten = key =>
        {
            if (key.EndsWith(":claim", StringComparison.Ordinal))
                throw new IOException("timeout");
        };
        Assert.Equal("A1", await ValueAsync(Source()));
        Assert.Equal(TokenKey, Assert.Single(_store.Entries).Key);
    }

    [Fact]
    public async Task A_claim_of_another_is_not_taken_back_when_the_store_fails()
    {
        var claim = "";
        _store.OnWritten = key => claim = key;
        _store.OnUse = use =>
        {
            if (claim.Length == 0 || use != $"get {claim}" || _store.Entries[claim].SequenceEqual("another"u8.ToArray()))
                return;

            _store.Entries[claim] = "another"u8.ToArray();
            throw new IOException("down");
        };
        Assert.Equal("A1", await ValueAsync(Source()));
        Assert.Contains(_store.Entries, entry => entry.Value.SequenceEqual("another"u8.ToArray()));
    }

    [Fact]
    public async Task A_token_found_late_is_used_though_the_claim_cannot_be_taken_back()
    {
        await ValueAsync(Source());
        var (key, value) = Assert.Single(_store.Entries);
        _store.Entries.Clear();
        _store.OnWritten = _ => _store.Entries[key] = value;
        _store.OnUse = use =>
        {
            if (use.StartsWith("remove ", StringComparison.Ordinal))
                throw new IOException("down");
        };
        Assert.Equal("A1", await ValueAsync(Source()));
        Assert.Equal(1, _server.Count);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_given_up()
    {
        _store.Reading = new TaskCompletionSource().Task;
        Assert.Equal("A1", await ValueAsync(Source()));
        Assert.Equal(TimeSpan.FromSeconds(2), Assert.Single(_clock.Waits));
        Assert.StartsWith("Warning: The store", Assert.Single(_log.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_encrypted_with_other_keys_is_replaced_with_one_warning()
    {
        await ValueAsync(Source());
        var other = new EphemeralDataProtectionProvider();
        Assert.Equal("A2", await ValueAsync(Source(other)));
        Assert.StartsWith("Warning: A shared token cannot be decrypted", Assert.Single(_log.Lines()), StringComparison.Ordinal);
        Assert.Equal("A2", await ValueAsync(Source(other)));
    }

    [Fact]
    public async Task A_token_under_another_clients_key_is_not_taken()
    {
        await ValueAsync(Source());
        var (key, value) = Assert.Single(_store.Entries);
        await ValueAsync(Source(secret: "other"));
        var otherKey = _store.Entries.Keys.Single(entry => entry != key);
        _store.Entries[otherKey] = value;
        Assert.Equal("A3", await ValueAsync(Source(secret: "other")));
    }

    public void Dispose() => _server.Dispose();

    private static async Task<string> ValueAsync(OAuth2TokenSource source) => (await source.GetAsync()).Token!.Value;

    private static async Task<string> RenewedAsync(OAuth2TokenSource source)
    {
        source.Invalidate((await source.GetAsync()).Token!);
        return await ValueAsync(source);
    }

    // Each stands for a process of its own.
    private OAuth2TokenSource Source(IDataProtectionProvider? protection = null, TimeProvider? clock = null, string secret = "secret")
    {
        var sharing = new DistributedTokenSharing(
            _store, protection ?? _protection, _log, new DistributedTokenSharingOptions { Jitter = () => 0.5 });
        var options = new OAuth2TokenCacheOptions { Sharing = sharing, Clock = clock ?? _clock, Retry = ApiRetryOptions.None };
        return new OAuth2TokenCache(new HttpClient(_server, disposeHandler: false), options).For(new OAuth2ClientOptions
        {
            TokenEndpoint = new Uri("https://auth.example.com/token"),
            ClientId = new OAuth2ClientId("t123"),
            ClientSecret = new OAuth2ClientSecret(secret),
        });
    }
}
