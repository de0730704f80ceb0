using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;

namespace ApiWrappers;

/// <summary>
/// The beginning of a body, which for most is all of it. It is read before it is parsed, so that a body that cannot be parsed, or
/// that breaks off, can be shown. It is pooled, with its buffer.
/// </summary>
internal sealed class BodyStart : IDisposable
{
    /// <summary>
    /// Maximum number of bytes to read: twice what is shown of a body, so that a credential across the end of the shown part
    /// is still found whole.
    /// </summary>
    public const int Size = 2 * ApiError.BodyLimit;

    private const int MostIdle = 64;
    private static readonly ConcurrentQueue<BodyStart> Idle = new();

    private readonly byte[] _buffer = new byte[Size];
    private int _length;
    private Stream? _rest;

    /// <summary>True when this is the whole body.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The bytes read, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Text
    {
        get
        {
            var text = _buffer.AsSpan(0, _length);
            return text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;
        }
    }

    /// <summary>Returns an unused one.</summary>
    public static BodyStart Rent() => Idle.TryDequeue(out var idle) ? idle : new BodyStart();

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<BodyStart> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        _rest = ContentDecoder.Decode(content, await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
        await FillAsync(cancellationToken).ConfigureAwait(false);
        if (Charset.Of(content, _buffer.AsSpan(0, _length)) is { } encoding)
        {
            var whole = new BodyStream(_buffer.AsMemory(0, _length).ToArray(), _rest, long.MaxValue);
            _rest = Encoding.CreateTranscodingStream(whole, encoding, Encoding.UTF8);
            (_length, IsWhole) = (0, false);
            await FillAsync(cancellationToken).ConfigureAwait(false);
        }

        return this;
    }

    /// <summary>The whole body: the part that was read, then the rest.</summary>
    public Stream ToStream(long limit) => new BodyStream(_buffer.AsMemory(0, _length), _rest!, limit);

    /// <summary>Returns it to the pool. It must not be used afterwards.</summary>
    public void Dispose()
    {
        (_length, _rest, IsWhole) = (0, null, false);
        if (Idle.Count < MostIdle)
            Idle.Enqueue(this);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        while (!IsWhole && _length < Size)
        {
            var count = await ContentDecoder.ReadAsync(_rest!, _buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
            _length += count;
            IsWhole = count == 0;
        }
    }
}
