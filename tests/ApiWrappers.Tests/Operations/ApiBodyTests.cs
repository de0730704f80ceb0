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

    internal sealed record Order(
        [property: JsonPropertyName("sent_to")] string SentTo, int Count, bool IsUrgent, Colour Colour, string? Remark);

    [JsonSerializable(typeof(Order))]
    private sealed partial class FieldContext : JsonSerializerContext;
}
