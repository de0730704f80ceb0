using System.Net;
using System.Net.Http.Headers;

namespace ApiWrappers;

/// <summary>The body of a request that carries a file.</summary>
public sealed class ApiForm : HttpContent
{
    // Held and not derived from: to a class derived from it, .NET hands no token on, so that no deadline would end the
    // wait for a file's stream.
    private readonly MultipartFormDataContent _form = [];
    private readonly List<BorrowedStream> _files = [];

    /// <summary>Makes an empty form.</summary>
    public ApiForm() => Headers.ContentType = _form.Headers.ContentType;

    /// <summary>What a file's stream threw while it was read, if one did.</summary>
    internal Exception? Fault => _files.Find(file => file.Fault is not null)?.Fault;

    /// <summary>Adds a file.</summary>
    /// <param name="name">Name of the part.</param>
    /// <param name="file">The file.</param>
    public void Add(string name, ApiFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var stream = file.Progress is { } progress ? new ProgressStream(file.Content, progress) : file.Content;
        var borrowed = new BorrowedStream(stream);
        _files.Add(borrowed);
        _form.Add(new StreamContent(borrowed) { Headers = { ContentType = new MediaTypeHeaderValue(file.MediaType) } }, name, file.FileName);
    }

    /// <summary>Adds a text, unless it is null.</summary>
    /// <param name="name">Name of the part.</param>
    /// <param name="value">The text.</param>
    public void Add(string name, string? value)
    {
        if (value is null)
            return;

        var content = new StringContent(value);
        content.Headers.ContentType = null;
        _form.Add(content, name);
    }

    /// <summary>Adds an enumeration's value, unless it is null.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">Name of the part.</param>
    /// <param name="value">The value.</param>
    public void Add<T>(string name, T? value)
        where T : struct, IOpenEnumeration<T>
        => Add(name, value?.Value);

    /// <summary>Adds an enumeration's value.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">Name of the part.</param>
    /// <param name="value">The value.</param>
    public void Add<T>(string name, T value)
        where T : struct, IOpenEnumeration<T>
        => Add(name, value.Value);

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _form.CopyToAsync(stream, context);

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        => _form.CopyToAsync(stream, context, cancellationToken);

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        var known = _form.Headers.ContentLength;
        length = known.GetValueOrDefault();
        return known.HasValue;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _form.Dispose();
        base.Dispose(disposing);
    }
}
