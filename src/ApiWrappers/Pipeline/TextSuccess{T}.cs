using System.Text;

namespace ApiWrappers;

/// <summary>A success with text, in the encoding that its media type states; UTF-8 when it states none.</summary>
internal sealed class TextSuccess<T>(string statuses, Func<string, T> create) : ApiSuccess<T>(statuses)
{
    public override async ValueTask<T?> ReadAsync(Stream body, HttpContent content, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(body, EncodingOf(content), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        return create(await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false));
    }

    private static Encoding EncodingOf(HttpContent content)
    {
        try
        {
            return content.Headers.ContentType?.CharSet is { Length: > 0 } name ? Encoding.GetEncoding(name.Trim('"')) : Encoding.UTF8;
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException("The encoding that the response states is not known.", exception);
        }
    }
}
