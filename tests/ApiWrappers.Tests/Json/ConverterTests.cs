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
    public void Offsets_are_read_in_every_form_that_APIs_write(string text)
        => Assert.Equal(new DateTimeOffset(2020, 7, 6, 15, 14, 14, TimeSpan.Zero), Read($$"""{"Name":"a","At":"{{text}}"}""").At);

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
        Assert.Contains("\"Colour\":\"octarine\"", JsonSerializer.Serialize(answer, TestJsonContext.Default.Answer), StringComparison.Ordinal);
    }

    [Fact]
    public void An_enumeration_that_is_no_text_is_refused_with_its_path()
        => Assert.Equal("$.Colour", Assert.Throws<JsonException>(() => Read("""{"Name":"a","Colour":3}""")).Path);

    private static Answer Read(string json) => JsonSerializer.Deserialize(json, TestJsonContext.Default.Answer)!;
}
