using System.Text;

namespace ApiWrappers.Tests.Files;

public sealed class ApiFormTests
{
    [Fact]
    public async Task Parts_carry_their_names_and_the_file_its_own()
    {
        using var form = new ApiForm();
        form.Add("file", new ApiFile(new MemoryStream("%PDF"u8.ToArray()), "terms.pdf"));
        form.Add("upload_as", new Colour("attachment"));
        form.Add("nothing", (string?)null);
        var text = await form.ReadAsStringAsync();
        Assert.Contains("form-data; name=\"file\"; filename=\"terms.pdf\"", text, StringComparison.Ordinal);
        Assert.Contains("name=\"upload_as\"\r\n\r\nattachment\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_have_the_media_types_that_are_stated_and_files_their_own()
    {
        using var form = new ApiForm();
        form.Add("a", new ApiFile(Stream.Null, "a"), "application/pdf");
        form.AddEach("b", [new ApiFile(Stream.Null, "b") { MediaType = "image/png" }], "application/pdf");
        form.AddText<int?>("c", 1, "text/csv");
        form.AddText<int?>("d", null, "text/csv");
        form.AddEach("e", [1, 2], "text/csv");
        form.AddJoined("f", [1, 2], "\t");
        form.AddJoined<int>("g", [], ",");
        form.AddJoined<int>("h", null, ",");
        var text = await form.ReadAsStringAsync();
        Assert.Equal(
            ["application/pdf", "image/png", "text/csv", "text/csv", "text/csv"],
            text.Split("\r\n").Where(line => line.StartsWith("Content-Type", StringComparison.Ordinal)).Select(line => line[14..]));
        Assert.Contains("name=\"f\"\r\n\r\n1\t2\r\n", text, StringComparison.Ordinal);
        Assert.Equal(6, text.Split("form-data").Length - 1);
    }

    [Fact]
    public async Task A_file_is_streamed_its_progress_told_and_the_stream_left_to_its_owner()
    {
        using var content = new MemoryStream(Encoding.ASCII.GetBytes(new string('x', 300_000)));
        var told = new List<long>();
        using (var form = new ApiForm())
        {
            form.Add("file", new ApiFile(content, "x.bin") { Progress = new ImmediateProgress(told.Add) });
            await form.CopyToAsync(Stream.Null);
        }

        Assert.True(content.CanRead);
        Assert.True(told.Count > 1, "The file was read at once.");
        Assert.Equal(told.Order(), told);
        Assert.Equal(300_000, told[^1]);
    }

    [Theory]
    [InlineData("terms.pdf", "\"terms.pdf\"")]
    [InlineData("my terms.pdf", "\"my terms.pdf\"")]
    [InlineData("å 日本😀.pdf", "\"å 日本😀.pdf\"")]
    [InlineData("=?utf-8?B?w6U=?=", "\"=?utf-8?B?w6U=?=\"")]
    [InlineData("a\"; filename=\"b", "\"a%22; filename=%22b\"")]
    [InlineData("a\r\n\r\nb\0\u007f", "\"a%0D%0A%0D%0Ab%00%7F\"")]
    [InlineData("C:\\terms.pdf", "\"C:\\terms.pdf\"")]
    [InlineData("C:\\", "\"C:%5C\"")]
    public async Task Names_are_sent_as_browsers_send_them(string name, string expected)
    {
        using var form = new ApiForm();
        form.Add(name, new ApiFile(new MemoryStream([65]), name));
        form.Add(name, "text");
        form.Add(name, "text", "text/csv; header=absent");
        form.AddEach(name, [1]);
        form.AddJson(name, "text", TestJsonContext.Default.String);

        var headers = (await form.ReadAsStringAsync()).Split("\r\n")
            .Where(line => line.StartsWith("Content-Disposition", StringComparison.Ordinal));
        var text = $"Content-Disposition: form-data; name={expected}";
        Assert.Equal([$"{text}; filename={expected}", text, text, text, text], headers);
    }

    [Fact]
    public async Task The_length_counts_the_bytes_of_names()
    {
        using var form = new ApiForm();
        form.Add("å日本", "text");
        Assert.Equal((await form.ReadAsByteArrayAsync()).Length, form.Headers.ContentLength);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_file_without_a_name_is_refused(string name)
        => Assert.Contains("terms.pdf", Assert.Throws<ArgumentException>(() => new ApiFile(Stream.Null, name)).Message,
            StringComparison.Ordinal);
}
