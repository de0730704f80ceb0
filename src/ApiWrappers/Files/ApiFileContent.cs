using System.Net;
using System.Net.Http.Headers;

namespace ApiWrappers;

/// <summary>A body that is a file.</summary>
internal sealed class ApiFileContent : UploadContent
{
    private readonly BorrowedStream _stream;
    private readonly StreamContent _content;

    public ApiFileContent(ApiFile file, string? mediaType)
    {
        _stream = new BorrowedStream(file.Progress is { } progress ? new ProgressStream(file.Content, progress) : file.Content);
        _content = new StreamContent(_stream);
        Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType ?? file.MediaType);
    }

    internal override Exception? Fault => _stream.Fault;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _content.CopyToAsync(stream, context);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        => _content.CopyToAsync(stream, context, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        var known = _content.Headers.ContentLength;
        length = known.GetValueOrDefault();
        return known.HasValue;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _content.Dispose();
        base.Dispose(disposing);
    }
}
