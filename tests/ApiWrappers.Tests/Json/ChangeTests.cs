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
    [InlineData("""{"Amount":5}""", "$.Amount")]
    [InlineData("""{"Amount":"5,0"}""", "$.Amount")]
    [InlineData("""{"Amount":"1e3"}""", "$.Amount")]
    [InlineData("""{"Amount":""}""", "$.Amount")]
    [InlineData("""{"Period":"soon"}""", "$.Period")]
    [InlineData("""{"Note":7}""", "$.Note")]
    public void What_cannot_be_read_is_named_by_its_path(string json, string path)
        => Assert.Equal(path, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, TestJsonContext.Default.Change)).Path);

    private static string Write(Change change) => JsonSerializer.Serialize(change, TestJsonContext.Default.Change);
}
