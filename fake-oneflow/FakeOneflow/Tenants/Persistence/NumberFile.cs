using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace OneflowFake.Tenants.Persistence;

/// <summary>
/// Numbers that change with every request, beside the data file: how many requests each tenant has had, and how many
/// transactions were written. They reach the operating system before a response is sent, so that they survive the end of the
/// process, and the start notices when the data file has fewer transactions than were written.
/// </summary>
internal sealed class NumberFile : IDisposable
{
    /// <summary>Its name in the directory.</summary>
    public const string Name = "fake-oneflow.numbers";

    /// <summary>The last slot that no tenant gets. From 1 on each is for the calls to one vendor without an account.</summary>
    public const int LastReserved = 15;

    private const int Width = sizeof(long);

    private readonly Lock _gate = new();
    private readonly SafeFileHandle _handle;
    private readonly List<long> _numbers = [];

    /// <exception cref="IOException">It cannot be opened.</exception>
    public NumberFile(string path)
    {
        _handle = PrivateFile.Open(path);
        var bytes = new byte[RandomAccess.GetLength(_handle) / Width * Width];
        RandomAccess.Read(_handle, bytes, 0);
        for (var at = 0; at < bytes.Length; at += Width)
            _numbers.Add(BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at)));
    }

    /// <summary>Transactions that were written to the data file.</summary>
    public long Transactions
    {
        get
        {
            lock (_gate)
                return Read(0);
        }

        set
        {
            lock (_gate)
                Write(0, value);
        }
    }

    /// <summary>Counts a request.</summary>
    /// <param name="slot">The slot of its tenant, or one of those above.</param>
    /// <returns>Its number.</returns>
    public long Count(int slot)
    {
        lock (_gate)
        {
            var number = Read(slot) + 1;
            Write(slot, number);
            return number;
        }
    }

    /// <summary>Forgets all numbers, as for a new data file.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _numbers.Clear();
            RandomAccess.SetLength(_handle, 0);
        }
    }

    public void Dispose() => _handle.Dispose();

    private long Read(int slot) => slot < _numbers.Count ? _numbers[slot] : 0;

    private void Write(int slot, long number)
    {
        while (_numbers.Count <= slot)
            _numbers.Add(0);
        _numbers[slot] = number;
        if (_handle.IsClosed)
            return;

        Span<byte> bytes = stackalloc byte[Width];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        RandomAccess.Write(_handle, bytes, (long)slot * Width);
    }
}
