using System.Runtime.InteropServices;
using System.Text;

namespace OneflowFake.Tenants.Snapshots;

/// <summary>Reads the state of a tenant back.</summary>
/// <param name="bytes">The state.</param>
/// <param name="content">Finds a content by its hash; null when it is not there.</param>
internal sealed class StateReader(byte[] bytes, Func<string, byte[]?> content) : StateStream
{
    /// <summary>Mark of a text in UTF-8.</summary>
    public const int Utf8 = 0;

    /// <summary>Mark of a text that UTF-8 cannot hold.</summary>
    public const int Utf16 = 1;

    /// <summary>Mark of the first of the texts that were there before; those of the others follow.</summary>
    public const int FirstRepeated = 2;

    private readonly List<string> _texts = [];
    private readonly List<object?> _objects = [];
    private int _at;

    public override bool IsReading => true;

    /// <summary>True when nothing is left.</summary>
    public bool IsAtEnd => _at == bytes.Length;

    public override bool Flag(bool? value) => Take(1)[0] switch
    {
        0 => false,
        1 => true,
        _ => throw Broken(),
    };

    public override long Long(long? value)
    {
        var number = Number();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    public override string Text(string? value)
    {
        var mark = Number();
        if (mark >= FirstRepeated)
            return mark - FirstRepeated < (ulong)_texts.Count ? _texts[(int)mark - FirstRepeated] : throw Broken();

        var read = Take(Length());
        var text = mark == Utf8 ? Encoding.UTF8.GetString(read) : new string(MemoryMarshal.Cast<byte, char>(read));
        if (text.Length <= StateWriter.MaxRepeated)
            _texts.Add(text);
        return text;
    }

    public override ReadOnlyMemory<byte> Bytes(ReadOnlyMemory<byte> value) => Take(Length()).ToArray();

    public override ReadOnlyMemory<byte> Content(ReadOnlyMemory<byte> value)
    {
        if (!Flag(null))
            return Bytes(default);

        var hash = Text(null);
        return content(hash) is { } found && ContentHash.Of(found) == hash ? found : throw Broken();
    }

    public override T Shared<T>(T? value, Func<T> create, Action<T>? fill = null)
        where T : class
    {
        var number = Number();
        if (number > (ulong)_objects.Count)
            throw Broken();
        if (number > 0)
            return _objects[(int)number - 1] as T ?? throw Broken();

        // What the constructor takes is numbered after the object itself.
        var place = _objects.Count;
        _objects.Add(null);
        var created = create();
        _objects[place] = created;
        fill?.Invoke(created);
        return created;
    }

    public override void Know(object value) => _objects.Add(value);

    private ulong Number()
    {
        ulong number = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Take(1)[0];
            number |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
                return number;
        }

        throw Broken();
    }

    private int Length() => Number() is var length && length <= int.MaxValue ? (int)length : throw Broken();

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > bytes.Length - _at)
            throw Broken();

        var taken = bytes.AsSpan(_at, count);
        _at += count;
        return taken;
    }

    private static InvalidDataException Broken() => new("The snapshot ends too early, or means something else.");
}
