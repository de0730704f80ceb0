using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace ApiWrappers;

/// <summary>
/// The beginning of a body: the whole of most. It is read before anything is made of it, so that a body that cannot be
/// read, or that breaks off, can be shown.
/// </summary>
internal sealed class BodyStart : IDisposable
{
    // Twice what is shown of a body: a credential that lies across the end of what is shown is still found whole.
    private const int Size = 2 * ApiError.BodyLimit;

    private byte[]? _buffer;
    private int _length;
    private Stream? _rest;

    /// <summary>Whether there is no more of the body.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>What was read, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Text
    {
        get
        {
            var text = _buffer.AsSpan(0, _length);
            return text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<BodyStart> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        _rest = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        _buffer = ArrayPool<byte>.Shared.Rent(Size);
        while (!IsWhole && _length < Size)
        {
            var count = await _rest.ReadAsync(_buffer.AsMemory(_length, Size - _length), cancellationToken).ConfigureAwait(false);
            _length += count;
            IsWhole = count == 0;
        }

        return this;
    }

    /// <summary>The whole body: what was read, and then the rest.</summary>
    public Stream ToStream(long limit) => new BodyStream(_buffer.AsMemory(0, _length), _rest!, limit);

    public void Dispose()
    {
        if (_buffer is { } buffer)
            ArrayPool<byte>.Shared.Return(buffer);
        _buffer = null;
        _length = 0;
    }
}
