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
}
