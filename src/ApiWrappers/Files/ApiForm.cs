using System.Net.Http.Headers;

namespace ApiWrappers;

/// <summary>The body of a request that carries a file.</summary>
public sealed class ApiForm : MultipartFormDataContent
{
    /// <summary>Adds a file.</summary>
    /// <param name="name">Name of the part.</param>
    /// <param name="file">The file.</param>
    public void Add(string name, ApiFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var stream = file.Progress is { } progress ? new ProgressStream(file.Content, progress) : file.Content;
        Add(new StreamContent(new BorrowedStream(stream)) { Headers = { ContentType = new MediaTypeHeaderValue(file.MediaType) } }, name, file.FileName);
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
}
