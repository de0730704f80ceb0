using OpenApiDiff.Reading;
using YamlDotNet.Core;

namespace OpenApiDiff.Tests.Reading;

/// <summary>YAML becomes the JSON that its core schema says.</summary>
public sealed class YamlToJsonTests
{
    [Theory]
    [InlineData("~", "null")]
    [InlineData("a:", """{"a":null}""")]
    [InlineData("[null, Null, NULL, nULL]", """[null,null,null,"nULL"]""")]
    [InlineData("[true, True, TRUE, tRUE, yes]", """[true,true,true,"tRUE","yes"]""")]
    [InlineData("[false, False, FALSE, no]", """[false,false,false,"no"]""")]
    [InlineData("[1, -1, +1, 007, -007, 00, 9223372036854775807]", "[1,-1,1,7,-7,0,9223372036854775807]")]
    [InlineData("[.5, -.5, +.5e1, 1., 1.e5, 00.10]", "[0.5,-0.5,0.5e1,1,1e5,0.10]")]
    [InlineData("[1_000, 1.2.3, 0x1f, .inf, .nan, Infinity, 1e999, '-', e, +.]",
        """["1_000","1.2.3","0x1f",".inf",".nan","Infinity","1e999","-","e","\u002B."]""")]
    [InlineData("- '1'\n- \"true\"\n- !!str 1\n- |-\n  null", """["1","true","1","null"]""")]
    [InlineData("""{a: &x {b: 1}, c: *x, d: [*x]}""", """{"a":{"b":1},"c":{"b":1},"d":[{"b":1}]}""")]
    [InlineData("{a: &x {b: 1, c: 2}, d: {<<: *x, b: 3}}", """{"a":{"b":1,"c":2},"d":{"b":3,"c":2}}""")]
    [InlineData("{<<: [{a: 1}, {a: 2, b: 2}]}", """{"a":1,"b":2}""")]
    [InlineData("{'<<': {a: 1}}", """{"\u003C\u003C":{"a":1}}""")]
    [InlineData("a: 1\n---\nb: 2", """{"a":1}""")]
    public void Each_value_has_its_type(string yaml, string json) => Assert.Equal(json, YamlToJson.Convert(yaml)?.ToJsonString() ?? "null");

    [Theory]
    [InlineData("2.0")]
    [InlineData("1.10")]
    [InlineData("-1.5e3")]
    [InlineData("1E+05")]
    [InlineData("18446744073709551615")]
    [InlineData("0.12345678901234567890")]
    public void A_number_keeps_every_digit(string number)
    {
        Assert.Equal($"[{number}]", YamlToJson.Convert($"[{number}]")!.ToJsonString());
        Assert.Equal(number, YamlToJson.Convert($"a: {number}")!["a"]!.ToString());
    }

    [Theory]
    [InlineData("{<<: 1}", "only maps can be merged with '<<'")]
    [InlineData("{<<: [{a: 1}, 2]}", "only maps can be merged with '<<'")]
    [InlineData("{a: 1, a: 2}", "the name 'a' is there twice")]
    [InlineData("{[a]: 1}", "a name must be plain text")]
    [InlineData("[*a]", "the alias 'a' is used before its anchor is complete")]
    public void Other_texts_are_refused(string yaml, string reason)
        => Assert.Contains(reason, Assert.ThrowsAny<YamlException>(() => YamlToJson.Convert(yaml)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void Nesting_ends_at_500_levels(int levels, bool isRead)
    {
        var fault = Record.Exception(() => YamlToJson.Convert($"[{string.Join("", Enumerable.Repeat("[], ", 600))}{Nested(levels - 1)}]"));
        Assert.Equal(isRead ? null : "it is nested more than 500 levels deep", (fault as YamlException)?.Message);

        static string Nested(int depth) => new string('[', depth) + new string(']', depth);
    }
}
