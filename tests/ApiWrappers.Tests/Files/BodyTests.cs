using System.Text.Json.Serialization;

namespace ApiWrappers.Tests.Files;

public sealed partial class BodyTests
{
    [Fact]
    public async Task Bodies_carry_the_media_type_of_the_spec()
    {
        using var patch = ApiBody.Json(new Fields { Name = "a" }, FieldsContext.Default.Fields, "application/merge-patch+json");
        Assert.Equal("application/merge-patch+json", patch.Headers.ContentType!.ToString());
        using var text = ApiBody.Text("å", "text/csv");
        Assert.Equal("text/csv; charset=utf-8", text.Headers.ContentType!.ToString());
        Assert.Equal("å", await text.ReadAsStringAsync());
        using var file = ApiBody.File(new ApiFile(new MemoryStream([1, 2]), "x.png") { MediaType = "image/png" });
        Assert.Equal("image/png", file.Headers.ContentType!.ToString());
        Assert.Equal(2, file.Headers.ContentLength);
        using var fields = ApiBody.FormUrlEncoded(new Fields { Name = "a b", Tags = ["x", "y"] }, FieldsContext.Default.Fields);
        Assert.Equal("name=a+b&tags=x&tags=y", await fields.ReadAsStringAsync());
    }

    [Fact]
    public async Task Parts_are_omitted_when_null_and_repeated_for_lists()
    {
        using var form = new ApiForm();
        form.Add("file", (ApiFile?)null);
        form.Add("size", (double?)null);
        form.Add("ratio", 0.5);
        form.Add("on", true);
        form.AddEach("tag", ["a", "b"]);
        form.AddEach("files", [new ApiFile(new MemoryStream([65]), "1.txt"), new ApiFile(new MemoryStream([66]), "2.txt")]);
        form.AddJson("meta", new Fields { Name = "n" }, FieldsContext.Default.Fields);
        var text = await form.ReadAsStringAsync();
        Assert.DoesNotContain("name=\"size\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"file\"\r", text, StringComparison.Ordinal);
        Assert.Contains("name=\"ratio\"\r\n\r\n0.5\r\n", text, StringComparison.Ordinal);
        Assert.Contains("name=\"on\"\r\n\r\ntrue\r\n", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("name=\"tag\"\r\n").Length);
        Assert.Equal(3, text.Split("name=\"files\"; filename=").Length);
        Assert.Contains("{\"name\":\"n\"", text, StringComparison.Ordinal);
    }

    internal sealed class Fields
    {
        public string? Name { get; set; }

        public IReadOnlyList<string>? Tags { get; set; }
    }

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Fields))]
    internal sealed partial class FieldsContext : JsonSerializerContext;
}
