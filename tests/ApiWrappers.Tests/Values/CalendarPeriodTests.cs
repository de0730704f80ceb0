namespace ApiWrappers.Tests.Values;

public sealed class CalendarPeriodTests
{
    [Theory]
    [InlineData("3m", 3, PeriodUnit.Months)]
    [InlineData("15w", 15, PeriodUnit.Weeks)]
    [InlineData("2y", 2, PeriodUnit.Years)]
    [InlineData("0d", 0, PeriodUnit.Days)]
    public void A_period_is_read_and_written_in_the_same_form(string text, int count, PeriodUnit unit)
    {
        Assert.Equal(new CalendarPeriod(count, unit), CalendarPeriod.Parse(text));
        Assert.Equal(text, new CalendarPeriod(count, unit).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("3")]
    [InlineData("3h")]
    [InlineData("-3m")]
    [InlineData("3 m")]
    [InlineData("99999999999m")]
    public void Anything_else_is_refused_and_named(string text)
        => Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => CalendarPeriod.Parse(text)).Message, StringComparison.Ordinal);
}
