namespace ApiWrappers;

/// <summary>A success with bytes.</summary>
internal sealed class BytesSuccess<T>(string statuses, Func<ReadOnlyMemory<byte>, T> create) : ApiSuccess<T>(statuses)
{
    public override async ValueTask<T?> ReadAsync(Stream body, HttpContent content, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await body.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return create(buffer.ToArray());
    }
}
