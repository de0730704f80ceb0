using System.Text.Json.Serialization;

namespace ApiWrappers.Tests.Operations;

public sealed partial class ApiBodyTests
{
    [Fact]
    public async Task Members_become_fields_by_their_JSON_names_escaped_and_without_those_that_are_null()
    {
        using var content = ApiBody.FormUrlEncoded(new Order("R&D + more", 7, true, new Colour("a=b"), null), FieldContext.Default.Order);
        Assert.Equal("application/x-www-form-urlencoded", content.Headers.ContentType!.MediaType);
        Assert.Equal("sent_to=R%26D+%2B+more&Count=7&IsUrgent=true&Colour=a%3Db", await content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(ApiFieldStyle.Each, "tags=a%2Cb&tags=c+d&size=%7B%22a+b%22%3A1%2C%22c%22%3Anull%7D")]
    [InlineData(ApiFieldStyle.Comma, "tags=a%2Cb,c+d&size=a+b,1")]
    [InlineData(ApiFieldStyle.Space, "tags=a%2Cb%20c+d&size=a+b%201")]
    [InlineData(ApiFieldStyle.Pipe, "tags=a%2Cb%7Cc+d&size=a+b%7C1")]
    [InlineData(ApiFieldStyle.Tab, "tags=a%2Cb%09c+d&size=a+b%091")]
    [InlineData(ApiFieldStyle.Members, "tags=a%2Cb&tags=c+d&a+b=1")]
    [InlineData(ApiFieldStyle.Deep, "tags[0]=a%2Cb&tags[1]=c+d&size[a+b]=1")]
    [InlineData(ApiFieldStyle.Json, "tags=%5B%22a%2Cb%22%2C%22c+d%22%5D&size=%7B%22a+b%22%3A1%2C%22c%22%3Anull%7D")]
    public async Task Members_have_their_styles_and_those_without_values_no_field(ApiFieldStyle style, string expected)
    {
        var lists = new Lists(["a,b", "c d"], new Dictionary<string, int?> { ["a b"] = 1, ["c"] = null }, []);
        using var content = ApiBody.FormUrlEncoded(
            lists, FieldContext.Default.Lists, ("tags", style), ("size", style), ("none", ApiFieldStyle.Comma), ("nowhere", style));
        Assert.Equal("application/x-www-form-urlencoded", content.Headers.ContentType!.ToString());
        Assert.Equal(expected, await content.ReadAsStringAsync());
    }

    internal sealed record Lists(
        [property: JsonPropertyName("tags")] IReadOnlyList<string> Tags,
        [property: JsonPropertyName("size")] IReadOnlyDictionary<string, int?> Size,
        [property: JsonPropertyName("none")] IReadOnlyList<string> None);

    internal sealed record Order(
        [property: JsonPropertyName("sent_to")] string SentTo, int Count, bool IsUrgent, Colour Colour, string? Remark);

    [JsonSerializable(typeof(Order))]
    [JsonSerializable(typeof(Lists))]
    private sealed partial class FieldContext : JsonSerializerContext;
}
