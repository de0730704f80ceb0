using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace OneflowFake.Tenants.Snapshots;

/// <summary>Writes the state of a tenant.</summary>
internal sealed class StateWriter : StateStream
{
    /// <summary>The largest state that is written, in bytes, but for large contents. Memory has to hold it beside the tenant.</summary>
    public const int MaxSize = 128 * 1024 * 1024;

    /// <summary>The size from which on a content is stored beside the state.</summary>
    public const int Large = 4096;

    /// <summary>Longer texts are not looked up among those that were written before.</summary>
    public const int MaxRepeated = 100;

    private const int LongestNumber = 10;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ArrayBufferWriter<byte> _bytes = new(64 * 1024);
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<object, int> _objects = new(ReferenceEqualityComparer.Instance);

    public override bool IsReading => false;

    /// <summary>All that was written.</summary>
    public WrittenState Written => new(_bytes.WrittenMemory, _contents);

    public override bool Flag(bool? value)
    {
        Span<byte> flag = [value == true ? (byte)1 : (byte)0];
        _bytes.Write(flag);
        return value == true;
    }

    public override long Long(long? value)
    {
        var number = value ?? 0;
        Number((ulong)((number << 1) ^ (number >> 63)));
        return number;
    }

    public override string Text(string? value)
    {
        var text = value!;
        if (text.Length <= MaxRepeated)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_texts, text, out var isRepeated);
            if (isRepeated)
            {
                Number((ulong)(place + StateReader.FirstRepeated));
                return text;
            }

            place = _texts.Count - 1;
        }

        NewText(text);
        return text;
    }

    public override ReadOnlyMemory<byte> Bytes(ReadOnlyMemory<byte> value)
    {
        Number((ulong)value.Length);
        Write(value.Span);
        return value;
    }

    public override ReadOnlyMemory<byte> Content(ReadOnlyMemory<byte> value)
    {
        if (!Flag(value.Length >= Large))
            return Bytes(value);

        var hash = ContentHash.Of(value);
        Text(hash);
        _contents[hash] = value;
        return value;
    }

    public override T Shared<T>(T? value, Func<T> create, Action<T>? fill = null)
        where T : class
    {
        var number = _objects.GetValueOrDefault(value!, -1);
        Number((ulong)(number + 1));
        if (number >= 0)
            return value!;

        _objects[value!] = _objects.Count;
        create();
        fill?.Invoke(value!);
        return value!;
    }

    public override void Know(object value) => _objects[value] = _objects.Count;

    private void NewText(string text)
    {
        try
        {
            var bytes = Strict.GetBytes(text);
            Number(StateReader.Utf8);
            Number((ulong)bytes.Length);
            Write(bytes);
        }
        catch (EncoderFallbackException)
        {
            // Half a surrogate pair.
            var bytes = MemoryMarshal.AsBytes(text.AsSpan());
            Number(StateReader.Utf16);
            Number((ulong)bytes.Length);
            Write(bytes);
        }
    }

    private void Number(ulong number)
    {
        var span = _bytes.GetSpan(LongestNumber);
        var length = 0;
        for (; number >= 0x80; number >>= 7)
            span[length++] = (byte)(number | 0x80);
        span[length++] = (byte)number;
        _bytes.Advance(length);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.WrittenCount + bytes.Length > MaxSize)
            throw new InvalidOperationException($"The state is larger than {MaxSize} bytes.");

        _bytes.Write(bytes);
    }
}
