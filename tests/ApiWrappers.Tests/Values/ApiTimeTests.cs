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
    public void Other_texts_are_refused(string text)
        => Assert.Equal($"'{text}' is not a time of RFC 3339. Write one such as 12:30:00Z.",
            Assert.Throws<FormatException>(() => ApiTime.Parse(text)).Message);
}
