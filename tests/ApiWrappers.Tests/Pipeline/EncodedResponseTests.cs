using System.IO.Compression;
using System.Net;
using System.Text;

namespace ApiWrappers.Tests.Pipeline;

/// <summary>Bodies in another character encoding or content encoding than expected.</summary>
public sealed class EncodedResponseTests
{
    private const string Json = """{"Name":"smörgås"}""";
    private static readonly ApiOperation Operation = new("getThing", HttpMethod.Get, "/thing");

    [Theory]
    [InlineData("utf-16", "utf-16LE", true)]
    [InlineData("utf-16", "utf-16BE", true)]
    [InlineData("utf-16", "utf-16BE", false)]
    [InlineData("UTF-16LE", "utf-16LE", false)]
    [InlineData("utf-32", "utf-32", true)]
    [InlineData("ISO-8859-1", "iso-8859-1", false)]
    [InlineData("\"iso-8859-1\"", "iso-8859-1", false)]
    [InlineData("us-ascii", "utf-8", false)]
    [InlineData(null, "utf-16LE", true)]
    [InlineData(null, "utf-16BE", true)]
    public async Task Text_in_the_charset_that_it_states_or_begins_with_is_read(string? charset, string encoding, bool hasMark)
    {
        var writer = Encoding.GetEncoding(encoding);
        byte[] body = [.. hasMark ? writer.GetPreamble() : [], .. writer.GetBytes(Json)];
        Assert.Equal("smörgås", (await SendAsync(body, charset is null ? "application/json" : $"application/json; charset={charset}"))
            .Value?.Name);
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(300_000)]
    public async Task So_is_a_long_one(int length)
    {
        var body = Encoding.Latin1.GetBytes($$"""{"Name":"{{new string('å', length)}}"}""");
        Assert.Equal(new string('å', length), (await SendAsync(body, "application/json; charset=iso-8859-1")).Value?.Name);
    }

    [Theory]
    [InlineData("x-klingon")]
    [InlineData("utf-7")]
    [InlineData("65000")]
    public async Task A_charset_that_cannot_be_read_is_named(string charset)
    {
        var error = (await SendAsync(Encoding.UTF8.GetBytes(Json), $"application/json; charset={charset}")).Error!;
        Assert.Equal(ApiErrorKind.Unreadable, error.Kind);
        Assert.Contains($"in the charset '{charset}'", error.Exception!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json; charset=utf-7", null)]
    [InlineData("text/html", "br")]
    [InlineData("text/html", "gzip")]
    [InlineData("text/html", "zstd")]
    public async Task A_failure_whose_body_cannot_be_decoded_is_retried_by_its_status(string type, string? encoding)
    {
        var error = (await SendAsync(Encoding.UTF8.GetBytes(Json), [type], encoding, HttpStatusCode.ServiceUnavailable)).Error!;
        Assert.Equal((ApiErrorKind.Status, 503, 4), (error.Kind, error.Status, error.Attempts));
    }

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json; charset=utf-8", "application/json")]
    public async Task A_type_that_is_stated_twice_is_taken(string first, string second)
        => Assert.True((await SendAsync(Encoding.UTF8.GetBytes(Json), first, second)).IsSuccess);

    [Fact]
    public async Task Of_two_types_the_one_that_is_not_JSON_is_named()
        => Assert.Contains("'text/html'",
            (await SendAsync(Encoding.UTF8.GetBytes(Json), "application/json", "text/html")).Error!.Exception!.Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("GZIP")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("identity")]
    [InlineData("gzip, br")]
    public async Task A_body_compressed_without_being_asked_for_is_read(string encoding)
        => Assert.Equal("smörgås",
            (await SendAsync(Compress(Encoding.UTF8.GetBytes(Json), encoding), ["application/json"], encoding)).Value?.Name);

    [Fact]
    public async Task So_is_the_body_of_a_failure()
    {
        var error = (await SendAsync(Compress("No such thing."u8.ToArray(), "gzip"), ["text/plain"], "gzip", HttpStatusCode.NotFound))
            .Error!;
        Assert.Equal((404, "No such thing."), (error.Status, error.Body));
    }

    [Fact]
    public async Task And_a_file()
    {
        using var destination = new MemoryStream();
        var pipeline = Pipeline(Response(Compress("content"u8.ToArray(), "gzip"), ["application/pdf"], "gzip", HttpStatusCode.OK));
        await pipeline.DownloadAsync(Operation, "thing", destination, null, CancellationToken.None);
        Assert.Equal("content"u8.ToArray(), destination.ToArray());
    }

    [Theory]
    [InlineData("zstd", "content encoding 'zstd'")]
    [InlineData("gzip", "")]
    public async Task What_cannot_be_decoded_is_unreadable_and_an_unknown_encoding_is_named(string encoding, string part)
    {
        var error = (await SendAsync(Encoding.UTF8.GetBytes(Json), ["application/json"], encoding)).Error!;
        Assert.Equal((ApiErrorKind.Unreadable, 200), (error.Kind, error.Status));
        Assert.Contains(part, error.Exception!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("zstd")]
    public async Task A_file_that_cannot_be_decoded_is_unreadable(string encoding)
    {
        using var destination = new MemoryStream();
        var pipeline = Pipeline(Response("no such encoding"u8.ToArray(), ["application/pdf"], encoding, HttpStatusCode.OK));
        var response = await pipeline.DownloadAsync(Operation, "thing", destination, null, CancellationToken.None);
        Assert.Equal((ApiErrorKind.Unreadable, 200), (response.Error!.Kind, response.Error.Status));
    }

    [Fact]
    public async Task So_is_one_that_a_handler_cannot_decode()
    {
        using var destination = new MemoryStream();
        var content = new StreamContent(new BrotliStream(new MemoryStream("no such encoding"u8.ToArray()), CompressionMode.Decompress));
        var response = await Pipeline(new HttpResponseMessage(HttpStatusCode.OK) { Content = content })
            .DownloadAsync(Operation, "thing", destination, null, CancellationToken.None);
        Assert.Equal(ApiErrorKind.Unreadable, response.Error!.Kind);
    }

    private static byte[] Compress(byte[] body, string encodings)
    {
        foreach (var encoding in encodings.ToLowerInvariant().Split(", "))
        {
            using var packed = new MemoryStream();
            using (Stream packer = encoding switch
            {
                "deflate" => new ZLibStream(packed, CompressionMode.Compress),
                "br" => new BrotliStream(packed, CompressionMode.Compress),
                "identity" => new BufferedStream(packed),
                _ => new GZipStream(packed, CompressionMode.Compress),
            })
                packer.Write(body);
            body = packed.ToArray();
        }

        return body;
    }

    private static Task<ApiResponse<Answer>> SendAsync(byte[] body, params string[] types) => SendAsync(body, types, null);

    private static Task<ApiResponse<Answer>> SendAsync(
        byte[] body, string[] types, string? encoding, HttpStatusCode status = HttpStatusCode.OK)
        => Pipeline(() => Response(body, types, encoding, status))
            .SendAsync(Operation, "thing", null, TestJsonContext.Default.Answer, CancellationToken.None);

    private static ApiPipeline Pipeline(HttpResponseMessage response) => Pipeline(() => response);

    private static ApiPipeline Pipeline(Func<HttpResponseMessage> answer)
        => new(new HttpClient(new StubHandler((_, _) => Task.FromResult(answer()))),
            new ApiPipelineOptions
            {
                BaseAddress = new Uri("https://api.example.com/"),
                Retry = new ApiRetryOptions { BaseDelay = TimeSpan.Zero },
            });

    private static HttpResponseMessage Response(byte[] body, string[] types, string? encoding, HttpStatusCode status)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", types);
        if (encoding is not null)
            content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return new HttpResponseMessage(status) { Content = content };
    }
}
