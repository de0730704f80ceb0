using System.Net;
using System.Text;
using ApiWrappers;

namespace Signicat.Client.Tests.Files;

/// <summary>
/// The memory that big files take. One that comes is streamed, however long it is; one to be signed travels as base64 in JSON,
/// the only form that the API has, and is held with its base64 while it is sent.
/// </summary>
[Collection(nameof(ProcessWide))]
public sealed class BigFileTests
{
    private const long Megabyte = 1024 * 1024;

    private long _received;

    [Fact]
    public async Task A_file_of_a_hundred_megabytes_comes_in_less_than_one()
    {
        const long Size = 100 * Megabyte;
        var client = ClientOf(() => new StreamContent(new ZeroStream(Size)));
        await client.Files.DownloadDocumentAsync(Guid.Empty, FileFormat.Pades, Stream.Null);
        var came = 0L;

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await client.Files.DownloadDocumentAsync(Guid.Empty, FileFormat.Pades, Stream.Null, new ImmediateProgress(bytes => came = bytes));
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.Equal(Size, came);
        Assert.InRange(allocated, 1, Megabyte);
    }

    [Fact]
    public async Task A_file_to_be_signed_costs_three_times_its_size_at_most_while_it_is_sent()
    {
        const long Size = 10 * Megabyte;
        var client = ClientOf(() => new StringContent("""{"id":"8f14e45f-ceea-467f-a8e9-1d2e3f4a5b6c"}"""));
        var attachment = new CreateAttachmentRequest { FileName = "terms.pdf", Title = "Terms", Data = new byte[Size] };
        await client.Attachments.TryAddAttachmentAsync(Guid.Empty, attachment);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await client.Attachments.TryAddAttachmentAsync(Guid.Empty, attachment);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.InRange(_received, Size * 4 / 3, (Size * 4 / 3) + 1000);
        Assert.InRange(allocated, 1, 3 * Size);
    }

    private SignicatClient ClientOf(Func<HttpContent> answer) => new(
        new HttpClient(new Handler(async request =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/connect/token", StringComparison.Ordinal))
                return new StringContent("""{"access_token":"xxxxx.yyyyy.zzzzz","expires_in":3600,"token_type":"Bearer"}""", Encoding.UTF8, "application/json");

            if (request.Content is { } content)
            {
                await content.CopyToAsync(Stream.Null);
                _received = content.Headers.ContentLength!.Value;
            }

            return answer();
        })),
        new SignicatClientOptions { ClientId = new("t1"), ClientSecret = new("secret"), Retry = ApiRetryOptions.None });

    private sealed class Handler(Func<HttpRequestMessage, Task<HttpContent>> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            new(HttpStatusCode.OK) { Content = await answer(request) };
    }
}
