using System.Net;

namespace ApiWrappers.Tests.OAuth2;

public sealed class TokenCachingTests : TokenTest
{
    [Fact]
    public async Task Two_hundred_cold_callers_make_one_request()
    {
        var gate = Gate();
        var source = Source();
        var callers = Enumerable.Range(0, 200).Select(_ => source.GetAsync().AsTask()).ToArray();
        await Server.Asked(1);
        gate.SetResult();
        Assert.All(await Task.WhenAll(callers), result => Assert.Equal("A1", result.Token!.Value));
        Assert.Equal(1, Server.Count);
    }

    [Theory]
    [InlineData(3600, 60)]
    [InlineData(600, 60)]
    [InlineData(100, 10)]
    [InlineData(1, 0.1)]
    public async Task A_token_is_renewed_a_minute_or_a_tenth_of_its_life_before_its_end(int life, double margin)
    {
        Server.Answer = (number, _) => Task.FromResult(TokenServer.Token($"A{number}", $"{life}"));
        var source = Source();
        await source.GetAsync();
        Clock.Advance(TimeSpan.FromSeconds(life - margin) - TimeSpan.FromTicks(1));
        Assert.Equal("A1", (await source.GetAsync()).Token!.Value);
        Assert.Equal(1, Server.Count);
        Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("A1", (await source.GetAsync()).Token!.Value);
        await Server.Asked(2);
        Assert.Equal("A2", await NextAsync(source, "A1"));
    }

    [Fact]
    public async Task Jitter_renews_up_to_a_fifth_of_that_earlier()
    {
        var source = Cache(jitter: () => 1).For(Client());
        await source.GetAsync();
        Clock.Advance(TimeSpan.FromSeconds(3600 - 72));
        await source.GetAsync();
        await Server.Asked(2);
    }

    [Fact]
    public async Task While_it_is_renewed_the_old_one_serves_and_nobody_waits()
    {
        var source = Source();
        await source.GetAsync();
        var gate = Gate();
        Clock.Advance(TimeSpan.FromSeconds(3599));
        for (var caller = 0; caller < 100; caller++)
        {
            var token = source.GetAsync();
            Assert.True(token.IsCompletedSuccessfully);
            Assert.Equal("A1", (await token).Token!.Value);
        }

        await Server.Asked(2);
        gate.SetResult();
        Assert.Equal("A2", await NextAsync(source, "A1"));
        Assert.Equal((2, 1), (Server.Count, Server.MostAtOnce));
    }

    [Fact]
    public async Task Those_who_come_after_its_end_wait_for_the_renewal_that_is_under_way()
    {
        var source = Source();
        await source.GetAsync();
        var gate = Gate();
        Clock.Advance(TimeSpan.FromSeconds(3599));
        await source.GetAsync();
        await Server.Asked(2);
        Clock.Advance(TimeSpan.FromSeconds(1));
        var token = source.GetAsync();
        Assert.False(token.IsCompleted);
        gate.SetResult();
        Assert.Equal("A2", (await token).Token!.Value);
        Assert.Equal(2, Server.Count);
    }

    [Fact]
    public async Task A_renewal_that_fails_leaves_the_old_token_serving_until_its_end()
    {
        var source = SourceWithoutDeadline();
        await source.GetAsync();
        Server.Answer = (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        Clock.Advance(TimeSpan.FromSeconds(3540));
        for (var second = 0; second < 60; second++)
        {
            Assert.Equal("A1", (await source.GetAsync()).Token!.Value);
            await Server.Asked(2);
            Clock.Advance(TimeSpan.FromSeconds(second < 59 ? 1 : 0.999));
        }

        Assert.InRange(Server.Count, 2, 10);
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(503, (await source.GetAsync()).Failure!.Status);
    }

    [Fact]
    public async Task A_renewal_that_failed_is_tried_again_before_the_end()
    {
        Server.Answer = (number, _) =>
            Task.FromResult(number == 2 ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) : TokenServer.Token($"A{number}"));
        var source = SourceWithoutDeadline();
        await source.GetAsync();
        Clock.Advance(TimeSpan.FromSeconds(3540));
        await source.GetAsync();
        await Server.Asked(2);
        while (Server.Count < 3)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(1));
            var token = (await source.GetAsync()).Token!.Value;

            // The third request may be answered between the two lines above; nothing but its token may follow the first one.
            Assert.True(token == "A1" || (token == "A3" && Server.Count == 3), $"{token} after {Server.Count} requests.");
            await Task.Yield();
        }

        Assert.Equal("A3", await NextAsync(source, "A1"));
    }

    [Fact]
    public async Task Its_life_is_counted_from_the_moment_the_request_was_sent()
    {
        Server.Answer = (number, _) =>
        {
            Clock.Advance(TimeSpan.FromSeconds(20));
            return Task.FromResult(TokenServer.Token($"A{number}", "60"));
        };
        var source = Source();
        Assert.Equal(TimeSpan.FromSeconds(40), (await source.GetAsync()).Token!.TimeLeft);
        Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal("A2", (await source.GetAsync()).Token!.Value);
    }

    [Fact]
    public async Task Its_life_is_not_counted_from_an_earlier_attempt()
    {
        var clock = new WaitlessClock(TimeSpan.FromSeconds(30));
        Server.Answer = (number, _) => Task.FromResult(number == 1
            ? new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { { "Retry-After", "20" } } }
            : TokenServer.Token("A", "60"));
        Assert.Equal(TimeSpan.FromSeconds(60), (await Cache(clock, new ApiRetryOptions()).For(Client()).GetAsync()).Token!.TimeLeft);
    }

    [Fact]
    public async Task One_that_leaves_does_not_take_the_others_along()
    {
        var gate = Gate();
        var source = Source();
        using var cancellation = new CancellationTokenSource();
        var leaving = source.GetAsync(cancellation.Token).AsTask();
        var staying = source.GetAsync().AsTask();
        await Server.Asked(1);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        gate.SetResult();
        Assert.Equal("A1", (await staying).Token!.Value);
    }

    [Fact]
    public async Task When_all_have_left_the_request_ends_and_the_next_caller_begins_another()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var mayEnd = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Server.Answer = async (number, cancellationToken) =>
        {
            if (number > 1)
                return TokenServer.Token($"A{number}");

            using var registration = cancellationToken.Register(ended.SetResult);
            await ended.Task;
            await mayEnd.Task;
            throw new OperationCanceledException(cancellationToken);
        };
        var source = Source();
        using var cancellation = new CancellationTokenSource();
        var callers = Enumerable.Range(0, 5).Select(_ => source.GetAsync(cancellation.Token).AsTask()).ToArray();
        await Server.Asked(1);
        await cancellation.CancelAsync();
        foreach (var caller in callers)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => caller);
        await ended.Task;

        // The first request is not over yet, so the second must not begin.
        var next = source.GetAsync().AsTask();
        Assert.Equal(1, Server.Count);
        mayEnd.SetResult();
        Assert.Equal("A2", (await next).Token!.Value);
        Assert.Equal(1, Server.MostAtOnce);
    }

    [Fact]
    public async Task A_caller_that_was_cancelled_before_asks_for_nothing()
    {
        var sharing = new RecordingSharing();
        var gate = Gate();
        var source = new OAuth2TokenCache(new HttpClient(Server), new OAuth2TokenCacheOptions { Clock = Clock, Sharing = sharing })
            .For(Client());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await source.GetAsync(new CancellationToken(canceled: true)));

        // Had it begun a fetch, that one would have to end before the next could begin.
        var next = source.GetAsync();
        gate.SetResult();
        Assert.True((await next).IsSuccess);
        Assert.Single(sharing.Requests);
    }

    [Fact]
    public async Task A_shared_token_that_lives_beyond_the_end_of_time_is_used()
    {
        Clock.Advance(TimeSpan.FromHours(1));
        var sharing = new LastingSharing(new OAuth2Token("A", TimeSpan.MaxValue, TimeSpan.Zero, Clock));
        var source = new OAuth2TokenCache(new HttpClient(Server), new OAuth2TokenCacheOptions { Clock = Clock, Sharing = sharing })
            .For(Client());
        Assert.Equal("A", (await source.GetAsync()).Token?.Value);
        Clock.Advance(TimeSpan.FromDays(365));
        Assert.Equal("A", (await source.GetAsync()).Token?.Value);
        Assert.Equal(1, sharing.Count);
    }

    [Fact]
    public async Task The_request_is_no_part_of_the_trace_of_the_caller_that_began_it()
    {
        var ambient = new AsyncLocal<string> { Value = "caller" };
        string? seen = "";
        Server.Answer = (_, _) =>
        {
            seen = ambient.Value;
            return Task.FromResult(TokenServer.Token("A"));
        };
        await Source().GetAsync();
        Assert.Null(seen);
    }

    [Fact]
    public async Task What_a_developer_prints_shows_no_token()
    {
        var result = await Source().GetAsync();
        Assert.Equal("Bearer [redacted]", result.Token!.ToString());
    }

    // A renewal is in the background: this waits for it by asking, which costs no time on a clock that stands.
    private static async Task<string> NextAsync(OAuth2TokenSource source, string old)
    {
        string value;
        do
        {
            await Task.Yield();
            value = (await source.GetAsync()).Token!.Value;
        }
        while (value == old);
        return value;
    }

    private TaskCompletionSource Gate()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Server.Answer = async (number, _) =>
        {
            await gate.Task;
            return TokenServer.Token($"A{number}");
        };
        return gate;
    }
}
