using System.Text.Json;

namespace ApiWrappers.Tests.Values;

public sealed class ApiDurationTests
{
    [Theory]
    [InlineData("P1D", 0, 86_400)]
    [InlineData("PT1H30M", 0, 5_400)]
    [InlineData("P1DT2H3M4.5S", 0, 93_784.5)]
    [InlineData("P2W", 0, 1_209_600)]
    [InlineData("P1Y2M", 14, 0)]
    [InlineData("P3MT1S", 3, 1)]
    [InlineData("-PT5M", 0, -300)]
    [InlineData("PT0S", 0, 0)]
    [InlineData("PT0,5S", 0, 0.5)]
    [InlineData("-P1M", -1, 0)]
    [InlineData("P0.5W", 0, 302_400)]
    [InlineData("P0.5D", 0, 43_200)]
    [InlineData("PT1.5H", 0, 5_400)]
    [InlineData("PT-5M", 0, -300)]
    [InlineData("-P1MT-1S", -1, 1)]
    public void Durations_of_ISO_8601_are_read(string text, int months, double seconds)
        => Assert.Equal(new ApiDuration(months, TimeSpan.FromSeconds(seconds)), ApiDuration.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("1.01:30:00")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("P1D2Y")]
    [InlineData("PT1.5H3S")]
    [InlineData("P0.5Y")]
    [InlineData("P0.5M")]
    [InlineData("P1Y1Y")]
    [InlineData("P1YT")]
    [InlineData("PY")]
    [InlineData("P 1D")]
    [InlineData("P178956970Y8M")]
    [InlineData("P10675199DT3H")]
    [InlineData("P99999999999999999999D")]
    [InlineData("-P-178956970Y-8M")]
    [InlineData("-P-10675199DT-2H-48M-5.4775808S")]
    public void Other_texts_are_refused(string text)
        => Assert.Equal($"'{text}' is not an ISO 8601 duration. Write one such as P1DT2H.",
            Assert.Throws<FormatException>(() => ApiDuration.Parse(text)).Message);

    [Theory]
    [InlineData("P1D")]
    [InlineData("PT1H30M")]
    [InlineData("P14DT0.25S")]
    [InlineData("P1Y2MT3S")]
    [InlineData("-P1DT1S")]
    [InlineData("-P1M")]
    [InlineData("P1MT-1S")]
    [InlineData("P-1MT1S")]
    [InlineData("PT0S")]
    public void A_duration_is_written_as_it_was_read(string text) => Assert.Equal(text, ApiDuration.Parse(text).ToString());

    [Fact]
    public void A_span_converts_and_back()
    {
        ApiDuration duration = TimeSpan.FromMinutes(90);
        Assert.Equal("PT1H30M", duration.ToApiText());
        Assert.Equal(TimeSpan.FromMinutes(90), duration.ToTimeSpan());
        Assert.Equal("The duration P1M has months, which differ in length. Add Months and Time to a date instead.",
            Assert.Throws<InvalidOperationException>(() => new ApiDuration(1, default).ToTimeSpan()).Message);
    }

    [Fact]
    public void The_longest_durations_are_written_with_one_sign()
    {
        Assert.Equal("-P178956970Y8M", new ApiDuration(int.MinValue, default).ToString());
        Assert.Equal("P178956970Y7MT1S", new ApiDuration(int.MaxValue, TimeSpan.FromSeconds(1)).ToString());
        Assert.Equal("P10675199DT2H48M5.4775807S", ApiDuration.FromTimeSpan(TimeSpan.MaxValue).ToString());
        Assert.Equal("-P10675199DT2H48M5.4775808S", ApiDuration.FromTimeSpan(TimeSpan.MinValue).ToString());
    }

    [Fact]
    public void JSON_holds_the_text()
    {
        Assert.Equal("\"PT1M\"", JsonSerializer.Serialize(new ApiDuration(0, TimeSpan.FromMinutes(1))));
        Assert.Equal(new ApiDuration(0, TimeSpan.FromDays(1)), JsonSerializer.Deserialize<ApiDuration>("\"P1D\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ApiDuration>("\"1.00:00:00\""));
    }
}
