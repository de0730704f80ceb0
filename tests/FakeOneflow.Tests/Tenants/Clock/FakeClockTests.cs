using OneflowFake.Tenants.Clock;

namespace OneflowFake.Tests.Tenants.Clock;

public sealed class FakeClockTests
{
    private static readonly DateTimeOffset Noon = new(2025, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeClock _source = new(new FakeServerOptions().Clock, Noon);

    [Fact]
    public void A_running_clock_follows_its_source()
    {
        var clock = new FakeClock(_source, null);

        _source.MoveTo(_source.GetUtcNow().AddMinutes(1));

        Assert.Equal(Noon.AddMinutes(1), clock.GetUtcNow());
    }

    [Fact]
    public void A_frozen_clock_stands_until_it_is_moved()
    {
        var clock = new FakeClock(_source, Noon.AddYears(-1));
        _source.MoveTo(_source.GetUtcNow().AddMinutes(1));
        Assert.Equal(Noon.AddYears(-1), clock.GetUtcNow());

        clock.MoveTo(clock.GetUtcNow().AddHours(6));

        Assert.Equal(Noon.AddYears(-1).AddHours(6), clock.GetUtcNow());
    }

    [Fact]
    public void A_clock_that_runs_again_goes_on_from_where_it_stood()
    {
        var clock = new FakeClock(_source, Noon.AddYears(-1));

        clock.Run();
        _source.MoveTo(_source.GetUtcNow().AddMinutes(1));

        Assert.Equal(Noon.AddYears(-1).AddMinutes(1), clock.GetUtcNow());
    }

    [Fact]
    public void A_clock_does_not_pass_the_end_of_time() =>
        Assert.Null(new FakeClock(_source, null).After(TimeSpan.MaxValue));
}
