namespace ApiWrappers.Tests.OAuth2;

public sealed class OAuth2TokenTests
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    [Fact]
    public void On_a_clock_that_is_given_its_life_is_counted_exactly()
    {
        var clock = new HandMovedClock();
        var token = new OAuth2Token("a", Life, TimeSpan.FromSeconds(10), clock);
        Assert.Equal(TimeSpan.FromSeconds(50), token.TimeLeft);
        clock.Advance(TimeSpan.FromSeconds(51));
        Assert.Equal(TimeSpan.FromSeconds(-1), token.TimeLeft);
    }

    [Fact]
    public void On_the_systems_clock_what_its_coarse_reading_may_be_behind_is_taken_off_the_end()
        => Assert.InRange(new OAuth2Token("a", Life, TimeSpan.Zero, TimeProvider.System).TimeLeft, TimeSpan.Zero,
            Life - TimeSpan.FromMilliseconds(16));

    [Fact]
    public void A_life_beyond_the_end_of_time_does_not_end_in_the_past()
    {
        var moved = new HandMovedClock();
        moved.Advance(TimeSpan.FromHours(1));
        foreach (var clock in new[] { moved, TimeProvider.System })
        {
            var token = new OAuth2Token("a", TimeSpan.MaxValue, TimeSpan.Zero, clock);
            Assert.Equal(TimeSpan.MaxValue, token.Lifetime);
            Assert.InRange(token.TimeLeft, TimeSpan.FromDays(10_000_000), TimeSpan.MaxValue);
        }
    }

    [Fact]
    public void An_age_beyond_the_beginning_or_the_end_of_time_does_not_turn_around()
    {
        foreach (var clock in new[] { new HandMovedClock(), TimeProvider.System })
        {
            Assert.InRange(new OAuth2Token("a", Life, TimeSpan.MaxValue, clock).TimeLeft, TimeSpan.MinValue, TimeSpan.Zero);
            Assert.InRange(new OAuth2Token("a", Life, TimeSpan.MinValue, clock).TimeLeft, Life, TimeSpan.MaxValue);
        }
    }
}
