namespace ApiWrappers;

/// <summary>A success with text, which <see cref="BodyStart"/> has converted to UTF-8.</summary>
internal sealed class TextSuccess<T>(string statuses, Func<string, T> create) : ApiSuccess<T>(statuses)
{
    public override async ValueTask<T?> ReadAsync(Stream body, HttpContent content, CancellationToken cancellationToken)
    {
        if (Charset.UnknownIn(content) is { } charset)
            throw new InvalidDataException($"The response is in the charset '{charset}', which cannot be read.");

        using var reader = new StreamReader(body, leaveOpen: true);
        return create(await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false));
    }
}
