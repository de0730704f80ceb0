using System.Globalization;
using System.Text.Json;

namespace ApiWrappers.Tests.Json;

public sealed class ChangeTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"Note":null}""")]
    [InlineData("""{"Note":"x"}""")]
    [InlineData("""{"Amount":"500.10"}""")]
    [InlineData("""{"Amount":"0.000"}""")]
    [InlineData("""{"Amount":"-79228162514264337593543950335"}""")]
    [InlineData("""{"Amount":"0.1000000000000000000000000001"}""")]
    [InlineData("""{"Share":"12.500"}""")]
    [InlineData("""{"Share":"12.34567"}""")]
    [InlineData("""{"Period":"3m"}""")]
    public void What_was_read_is_written_back_to_the_letter(string json)
        => Assert.Equal(json, Write(JsonSerializer.Deserialize(json, TestJsonContext.Default.Change)!));

    [Fact]
    public void Absent_null_and_a_value_are_three_things()
    {
        Assert.Equal("{}", Write(new Change()));
        Assert.Equal("""{"Note":null}""", Write(new Change { Note = null }));
        Assert.Equal("""{"Note":""}""", Write(new Change { Note = "" }));
    }

    [Theory]
    [InlineData("10", "10.000")]
    [InlineData("0", "0.000")]
    [InlineData("-2.5", "-2.500")]
    [InlineData("33.3333", "33.3333")]
    public void A_percentage_has_three_decimals_at_least(string value, string text)
        => Assert.Equal($$"""{"Share":"{{text}}"}""", Write(new Change { Share = decimal.Parse(value, CultureInfo.InvariantCulture) }));

    [Theory]
    [InlineData("""{"Amount":5}""", "$.Amount")]
    [InlineData("""{"Amount":"5,0"}""", "$.Amount")]
    [InlineData("""{"Amount":"1e3"}""", "$.Amount")]
    [InlineData("""{"Amount":""}""", "$.Amount")]
    [InlineData("""{"Share":"10 %"}""", "$.Share")]
    [InlineData("""{"Period":"soon"}""", "$.Period")]
    [InlineData("""{"Note":7}""", "$.Note")]
    public void What_cannot_be_read_is_named_by_its_path(string json, string path)
        => Assert.Equal(path, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, TestJsonContext.Default.Change)).Path);

    private static string Write(Change change) => JsonSerializer.Serialize(change, TestJsonContext.Default.Change);
}
