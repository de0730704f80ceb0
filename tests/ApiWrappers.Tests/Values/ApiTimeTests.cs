using System.Text.Json;

namespace ApiWrappers.Tests.Values;

public sealed class ApiTimeTests
{
    [Theory]
    [InlineData("12:30:00Z", "12:30:00Z")]
    [InlineData("12:30:00+02:00", "12:30:00+02:00")]
    [InlineData("12:30:00.25-0530", "12:30:00.25-05:30")]
    [InlineData("12:30:00-05", "12:30:00-05:00")]
    [InlineData("12:30:00+00:00", "12:30:00Z")]
    [InlineData("12:30:00", "12:30:00")]
    [InlineData("12:30", "12:30:00")]
    [InlineData("23:59:59.1234567z", "23:59:59.1234567Z")]
    [InlineData("12:30:00.123456789Z", "12:30:00.1234567Z")]
    [InlineData("12:30:00.123456789", "12:30:00.1234567")]
    [InlineData("23:59:59.999999999-01:00", "23:59:59.9999999-01:00")]
    [InlineData("12:30:00,5+02", "12:30:00.5+02:00")]
    [InlineData("23:59:60Z", "00:00:00Z")]
    [InlineData("15:59:60.25-08:00", "16:00:00.25-08:00")]
    [InlineData("12:30Z", "12:30:00Z")]
    public void Times_of_RFC_3339_are_read_and_written(string text, string written)
    {
        Assert.Equal(written, ApiTime.Parse(text).ToString());
        Assert.Equal($"\"{written}\"",
            JsonSerializer.Serialize(JsonSerializer.Deserialize<ApiTime>($"\"{text}\"")).Replace("\\u002B", "+", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("25:00:00")]
    [InlineData("noon")]
    [InlineData("12:30:00+")]
    [InlineData("12:30:61Z")]
    [InlineData("24:00:00Z")]
    [InlineData("12:60:00Z")]
    [InlineData("12:30:00.Z")]
    [InlineData("12:30:00.1x")]
    [InlineData("12:30.5")]
    [InlineData("12:3")]
    [InlineData("12-30-00")]
    [InlineData("1:30:00")]
    [InlineData(" 12:30:00")]
    [InlineData("12:30:00 Z")]
    [InlineData("12:30:00+24:00")]
    [InlineData("12:30:00+02:60")]
    [InlineData("Z")]
    [InlineData("+02:00")]
    public void Other_texts_are_refused(string text)
        => Assert.Equal($"'{text}' is not a time of RFC 3339. Write one such as 12:30:00Z.",
            Assert.Throws<FormatException>(() => ApiTime.Parse(text)).Message);
}
