using System.Text.Json;

namespace ApiWrappers.Tests.Json;

public sealed class ConverterTests
{
    [Theory]
    [InlineData("2020-07-06T15:14:14+0000")]
    [InlineData("2020-07-06T15:14:14+00:00")]
    [InlineData("2020-07-06T15:14:14Z")]
    [InlineData("2020-07-06T17:14:14+0200")]
    [InlineData("2020-07-06T15:14:14.000+0000")]
    [InlineData("2020-07-06T15:14:14.0000000Z")]
    [InlineData("2020-07-06T15:14:14")]
    [InlineData("2020-07-06t15:14:14z")]
    [InlineData("2020-07-06 15:14:14Z")]
    [InlineData("2020-07-06T15:14:14.000000000+0000")]
    [InlineData("2020-07-06T15:14:14.000000000Z")]
    [InlineData("2020-07-06T15:14:14,000Z")]
    [InlineData("2020-07-06T17:14:14+02")]
    [InlineData("2020-07-06T15:14:14-00:00")]
    [InlineData("2020-07-07T14:14:14+23:00")]
    [InlineData("2020-07-06T15:13:74Z", false)]
    [InlineData("2020-07-06t15:14:14.Z", false)]
    [InlineData("2020-07-06T15:14:14+2", false)]
    [InlineData("2020-07-06T15:14:14+02:0", false)]
    [InlineData("2020-02-30T15:14:14Z", false)]
    [InlineData("0001-01-01T00:00:00+01:00", false)]
    [InlineData("9999-12-31T23:59:59-01:00", false)]
    public void Offsets_are_read_in_every_form_that_APIs_write(string text, bool isTime = true)
    {
        var json = $$"""{"Name":"a","At":"{{text}}"}""";
        if (isTime)
            Assert.Equal(new DateTimeOffset(2020, 7, 6, 15, 14, 14, TimeSpan.Zero), Read(json).At);
        else
            Assert.Equal("$.At", Assert.Throws<JsonException>(() => Read(json)).Path);
    }

    [Theory]
    [InlineData("2020-07-06T15:14:59.123456789Z", "2020-07-06T15:14:59.1234567+00:00")]
    [InlineData("2020-07-06T15:14:59.5+0200", "2020-07-06T15:14:59.5000000+02:00")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.0000000+00:00")]
    public void Fractions_and_leap_seconds_are_read(string text, string expected)
        => Assert.Equal(expected, Read($$"""{"Name":"a","At":"{{text}}"}""").At.ToString("O"));

    [Theory]
    [InlineData("500.10")]
    [InlineData("-0.050")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.1234567890123456789012345678")]
    [InlineData("1.00000000000000000000000000000000000", "1.0000000000000000000000000000")]
    [InlineData("007", "7")]
    [InlineData(".5", "0.5")]
    public void Numbers_in_texts_stay_exact(string text, string? written = null)
        => Assert.Equal($"\"{written ?? text}\"", JsonSerializer.Serialize(ReadDecimal(text), DecimalOptions.GetTypeInfo(typeof(decimal))));

    [Theory]
    [InlineData("0.12345678901234567890123456789012345")]
    [InlineData("79228162514264337593543950334.9")]
    public void One_that_would_be_rounded_is_refused(string text)
        => Assert.Contains("would be rounded", Assert.Throws<JsonException>(() => ReadDecimal(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("\"2020-07-06\"")]
    [InlineData("12")]
    public void What_is_no_time_is_refused_with_its_path(string json)
    {
        var error = Assert.Throws<JsonException>(() => Read($$"""{"Name":"a","At":{{json}}}"""));
        Assert.Equal("$.At", error.Path);
    }

    [Fact]
    public void A_value_nobody_knew_survives_reading_and_writing()
    {
        var answer = Read("""{"Name":"a","Colour":"octarine"}""");
        Assert.Equal("octarine", answer.Colour.Value);
        Assert.Contains("\"Colour\":\"octarine\"", JsonSerializer.Serialize(answer, TestJsonContext.Default.Answer),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_enumeration_that_is_no_text_is_refused_with_its_path()
        => Assert.Equal("$.Colour", Assert.Throws<JsonException>(() => Read("""{"Name":"a","Colour":3}""")).Path);

    private static JsonSerializerOptions DecimalOptions { get; } =
        new(TestJsonContext.Default.Options) { Converters = { new DecimalTextConverter() } };

    private static object? ReadDecimal(string text) =>
        JsonSerializer.Deserialize($"\"{text}\"", DecimalOptions.GetTypeInfo(typeof(decimal)));

    private static Answer Read(string json) => JsonSerializer.Deserialize(json, TestJsonContext.Default.Answer)!;
}
