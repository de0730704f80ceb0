using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>
/// The body of a request that carries a file. Names of parts and files are sent as browsers send them: in UTF-8, with quotation marks
/// and control characters percent-encoded.
/// </summary>
public sealed class ApiForm : UploadContent
{
    // Held and not derived from: to a class derived from it, .NET hands no token on, so that no deadline would end the
    // wait for a file's stream.
    private readonly MultipartContent _form = new("form-data") { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
    private readonly List<BorrowedStream> _files = [];

    /// <summary>Creates an empty form.</summary>
    public ApiForm() => Headers.ContentType = _form.Headers.ContentType;

    internal override Exception? Fault => _files.Find(file => file.Fault is not null)?.Fault;

    /// <summary>Adds a file, unless it is null.</summary>
    /// <param name="name">Name of the part.</param>
    /// <param name="file">The file.</param>
    public void Add(string name, ApiFile? file) => Add(name, file, ApiFile.AnyMediaType);

    /// <summary>Adds a file, unless it is null.</summary>
    /// <param name="name">Name of the part.</param>
    /// <param name="file">The file.</param>
    /// <param name="mediaType">The media type of a file that has none of its own.</param>
    public void Add(string name, ApiFile? file, string mediaType)
    {
        if (file is null)
            return;

        var own = file.MediaType == ApiFile.AnyMediaType ? mediaType : file.MediaType;
        var stream = file.Progress is { } progress ? new ProgressStream(file.Content, progress) : file.Content;
        var borrowed = new BorrowedStream(stream);
        _files.Add(borrowed);
        Add(new StreamContent(borrowed) { Headers = { ContentType = MediaTypeHeaderValue.Parse(own) } }, name, file.FileName);
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
        Add(content, name);
    }

    /// <summary>Adds a text with a media type, unless it is null.</summary>
    /// <param name="name">Name of the part.</param>
    /// <param name="value">The text.</param>
    /// <param name="mediaType">The media type.</param>
    public void Add(string name, string? value, string mediaType)
    {
        if (value is not null)
            Add(new StringContent(value, Encoding.UTF8, MediaTypeHeaderValue.Parse(mediaType)), name);
    }

    /// <summary>Adds a value as text with a media type, unless it is null.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">Name of the part.</param>
    /// <param name="value">The value.</param>
    /// <param name="mediaType">The media type.</param>
    public void AddText<T>(string name, T? value, string mediaType) => Add(name, ApiText.Of(value), mediaType);

    /// <summary>Adds a value as text, unless it is null.</summary>
    /// <typeparam name="T">Type of the value: a number, an enumeration, a date, true or false.</typeparam>
    /// <param name="name">Name of the part.</param>
    /// <param name="value">The value.</param>
    public void Add<T>(string name, T? value)
        where T : struct
        => Add(name, value is { } given ? ApiText.Of(given) : null);

    /// <summary>Adds a value as text.</summary>
    /// <typeparam name="T">Type of the value: a number, an enumeration, a date, true or false.</typeparam>
    /// <param name="name">Name of the part.</param>
    /// <param name="value">The value.</param>
    public void Add<T>(string name, T value)
        where T : struct
        => Add(name, ApiText.Of(value));

    /// <summary>Adds an address as text, unless it is null.</summary>
    /// <param name="name">Name of the part.</param>
    /// <param name="value">The address.</param>
    public void Add(string name, Uri? value) => Add(name, value?.OriginalString);

    /// <summary>Adds a part for each value, unless the list is null.</summary>
    /// <typeparam name="T">Type of the values.</typeparam>
    /// <param name="name">Name of the parts.</param>
    /// <param name="values">The values.</param>
    public void AddEach<T>(string name, IReadOnlyList<T>? values)
    {
        foreach (var value in values ?? [])
            Add(name, ApiText.Of(value));
    }

    /// <summary>Adds a part for each value, unless the list is null.</summary>
    /// <typeparam name="T">Type of the values.</typeparam>
    /// <param name="name">Name of the parts.</param>
    /// <param name="values">The values.</param>
    /// <param name="mediaType">The media type of each.</param>
    public void AddEach<T>(string name, IReadOnlyList<T>? values, string mediaType)
    {
        foreach (var value in values ?? [])
            Add(name, ApiText.Of(value), mediaType);
    }

    /// <summary>Adds a part for each file, unless the list is null.</summary>
    /// <param name="name">Name of the parts.</param>
    /// <param name="files">The files.</param>
    public void AddEach(string name, IReadOnlyList<ApiFile>? files) => AddEach(name, files, ApiFile.AnyMediaType);

    /// <summary>Adds a part for each file, unless the list is null.</summary>
    /// <param name="name">Name of the parts.</param>
    /// <param name="files">The files.</param>
    /// <param name="mediaType">The media type of those that have none of their own.</param>
    public void AddEach(string name, IReadOnlyList<ApiFile>? files, string mediaType)
    {
        foreach (var file in files ?? [])
            Add(name, file, mediaType);
    }

    /// <summary>Adds one part with all values as text, unless the list is null or empty.</summary>
    /// <typeparam name="T">Type of the values.</typeparam>
    /// <param name="name">Name of the part.</param>
    /// <param name="values">The values.</param>
    /// <param name="separator">The text between two values.</param>
    public void AddJoined<T>(string name, IReadOnlyList<T>? values, string separator)
    {
        if (values is { Count: > 0 })
            Add(name, string.Join(separator, values.Select(ApiText.Of)));
    }

    /// <summary>Adds a value as JSON, unless it is null.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">Name of the part.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">The JSON metadata.</param>
    public void AddJson<T>(string name, T? value, JsonTypeInfo<T> type)
    {
        if (value is not null)
            Add(ApiBody.Json(value, type), name);
    }

    /// <summary>Adds a value as JSON of another media type, unless it is null.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="name">Name of the part.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">The JSON metadata.</param>
    /// <param name="mediaType">The media type.</param>
    public void AddJson<T>(string name, T? value, JsonTypeInfo<T> type, string mediaType)
    {
        if (value is not null)
            Add(ApiBody.Json(value, type, mediaType), name);
    }

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

    // .NET writes names beyond ASCII as =?utf-8?B?...?=, which servers do not read, and refuses quotation marks.
    private void Add(HttpContent part, string name, string? fileName = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        part.Headers.TryAddWithoutValidation(PartHeader.Name, PartHeader.Of(name, fileName));
        _form.Add(part);
    }
}
