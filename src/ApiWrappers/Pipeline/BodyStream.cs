namespace ApiWrappers;

/// <summary>A body whose beginning was already read, up to a limit.</summary>
internal sealed class BodyStream(ReadOnlyMemory<byte> start, Stream rest, long limit) : StreamWrapper(rest)
{
    private readonly Stream _rest = rest;
    private ReadOnlyMemory<byte> _start = start;
    private long _total;

    public override bool CanSeek => false;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = Math.Min(buffer.Length, _start.Length);
        if (count > 0)
        {
            _start[..count].CopyTo(buffer);
            _start = _start[count..];
        }
        else
        {
            count = await _rest.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }

        _total += count;
        return _total <= limit
            ? count
            : throw new InvalidDataException($"The body is longer than {limit} bytes, the maximum size of a value.");
    }
}
