namespace ApiWrappers.Tests.RateLimit;

public sealed class ApiRateLimitsTests
{
    private static readonly ApiOperation Get = new("getThing", HttpMethod.Get, "/thing");
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patient = TimeSpan.FromHours(1);

    private readonly HandMovedClock _clock = new();

    [Fact]
    public async Task Up_to_the_limit_nobody_waits()
    {
        var limiter = Limiter(3);
        for (var request = 0; request < 3; request++)
            Assert.Null(await Enter(limiter));
        Assert.False(Enter(limiter).IsCompleted);
    }

    [Fact]
    public async Task The_next_goes_when_the_oldest_has_left_the_window()
    {
        var limiter = Limiter(2);
        await Enter(limiter);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await Enter(limiter);
        var (third, fourth) = (Enter(limiter), Enter(limiter));

        _clock.Advance(TimeSpan.FromMinutes(4) - TimeSpan.FromMilliseconds(1));
        Assert.False(third.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await third);
        Assert.False(fourth.IsCompleted);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await fourth);
    }

    [Fact]
    public async Task Who_comes_first_goes_first()
    {
        var limiter = Limiter(1);
        await Enter(limiter);
        var waiting = Enumerable.Range(0, 5).Select(_ => Enter(limiter)).ToList();
        for (var gone = 1; gone <= waiting.Count; gone++)
        {
            _clock.Advance(Window);
            await waiting[gone - 1];
            Assert.Equal(gone, waiting.Count(task => task.IsCompleted));
        }
    }

    [Fact]
    public async Task A_newcomer_does_not_pass_those_who_wait()
    {
        var limiter = Limiter(1);
        await Enter(limiter);
        limiter.Pause(TimeSpan.FromMinutes(6));
        var first = Enter(limiter);
        _clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Null(await first);
        Assert.False(Enter(limiter).IsCompleted);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 5)]
    [InlineData(3, 10)]
    [InlineData(5, 15)]
    public async Task A_wait_beyond_the_patience_is_refused_at_once_and_says_how_long_it_would_be(int place, int minutes)
    {
        var limiter = Limiter(2);
        for (var request = 0; request < 2; request++)
            await Enter(limiter);
        for (var before = 1; before < place; before++)
            Assert.False(Enter(limiter).IsCompleted);

        Assert.Equal(TimeSpan.FromMinutes(minutes), await Enter(limiter, TimeSpan.FromMinutes(minutes) - TimeSpan.FromTicks(1)));
        Assert.False(Enter(limiter, TimeSpan.FromMinutes(minutes)).IsCompleted);
    }

    [Fact]
    public async Task Who_gives_up_leaves_his_place_to_the_next()
    {
        using var giveUp = new CancellationTokenSource();
        var limiter = Limiter(1);
        await Enter(limiter);
        var (first, second) = (Enter(limiter, Patient, giveUp.Token), Enter(limiter));
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        _clock.Advance(Window);
        Assert.Null(await second);
        Assert.False(Enter(limiter).IsCompleted);
    }

    [Fact]
    public async Task Who_has_given_up_before_takes_nothing()
    {
        var limiter = Limiter(1);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Enter(limiter, Patient, new CancellationToken(true)));
        Assert.Null(await Enter(limiter));
    }

    [Fact]
    public async Task What_the_server_asks_of_one_holds_for_all_of_the_same_token_and_no_other()
    {
        var limits = new ApiRateLimits(100, Window, _clock);
        limits.For("one").Pause(TimeSpan.FromSeconds(42));
        var waiting = Enter(limits.For("one"));
        Assert.Null(await Enter(limits.For("other")));

        _clock.Advance(TimeSpan.FromSeconds(41));
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await waiting);
    }

    [Fact]
    public async Task A_shorter_pause_does_not_end_a_longer_one()
    {
        var limiter = Limiter(1);
        limiter.Pause(TimeSpan.FromSeconds(42));
        limiter.Pause(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(42), await Enter(limiter, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_pause_tells_those_for_whom_it_is_too_long_at_once()
    {
        var limiter = Limiter(1);
        await Enter(limiter);
        var (impatient, patient) = (Enter(limiter, TimeSpan.FromMinutes(6)), Enter(limiter));
        limiter.Pause(TimeSpan.FromMinutes(7));

        Assert.Equal(TimeSpan.FromMinutes(7), await impatient);
        _clock.Advance(TimeSpan.FromMinutes(7));
        Assert.Null(await patient);
    }

    [Fact]
    public async Task Equal_keys_share_a_count()
    {
        var limits = new ApiRateLimits(1, Window, _clock);
        Assert.Null(await Enter(limits.For((7, "seven"))));
        Assert.False(Enter(limits.For((7, "seven"))).IsCompleted);
        Assert.Null(await Enter(limits.For((8, "eight"))));
    }

    [Fact]
    public async Task Keys_that_went_quiet_are_forgotten()
    {
        var limits = new ApiRateLimits(3, Window, _clock);
        var busy = limits.For("busy");
        for (var minute = 0; minute < 60; minute++)
        {
            for (var key = 0; key < 100; key++)
                await Enter(limits.For((minute, key)));
            await Enter(busy, TimeSpan.Zero);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        // 6,001 keys came; those of the last two windows may be there still.
        Assert.InRange(limits.Count, 500, 1100);
        Assert.Null(await Enter(busy));
    }

    [Fact]
    public async Task A_limiter_outlives_its_count()
    {
        var limits = new ApiRateLimits(1, Window, _clock);
        var limiter = limits.For("one");
        await Enter(limiter);
        _clock.Advance(Window * 2);
        await Enter(limits.For("other"));
        Assert.Equal(1, limits.Count);

        Assert.Null(await Enter(limiter));
        Assert.False(Enter(limiter).IsCompleted);
    }

    [Theory]
    [InlineData(0, 300)]
    [InlineData(1, 0)]
    [InlineData(1, 90_000)]
    public void A_limit_that_cannot_be_kept_is_refused(int requests, int seconds)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new ApiRateLimits(requests, TimeSpan.FromSeconds(seconds)));

    [Fact]
    public async Task On_the_systems_clock_a_wait_ends_too()
    {
        var limiter = new ApiRateLimits(1, TimeSpan.FromMilliseconds(5)).For("one");
        for (var request = 0; request < 5; request++)
            Assert.Null(await Enter(limiter));
    }

    private static Task<TimeSpan?> Enter(ApiRateLimiter limiter, TimeSpan? patience = null, CancellationToken cancellationToken = default)
        => limiter.WaitAsync(Get, patience ?? Patient, cancellationToken).AsTask();

    private ApiRateLimiter Limiter(int requests) => new ApiRateLimits(requests, Window, _clock).For("one");
}
