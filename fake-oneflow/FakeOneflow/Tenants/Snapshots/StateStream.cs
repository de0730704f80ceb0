using System.Text.Json;
using System.Text.Json.Nodes;

namespace OneflowFake.Tenants.Snapshots;

/// <summary>
/// The state of a tenant as bytes. Each class passes its members through, always in the same order: that writes them, or reads
/// them back. While it writes, each method returns what it was given.
/// </summary>
internal abstract class StateStream
{
    /// <summary>True when members are read; false when they are written.</summary>
    public abstract bool IsReading { get; }

    public abstract bool Flag(bool? value);

    public abstract long Long(long? value);

    public abstract string Text(string? value);

    public abstract ReadOnlyMemory<byte> Bytes(ReadOnlyMemory<byte> value);

    /// <summary>The content of a file, which never changes. A large one is stored beside the state, once for all snapshots.</summary>
    public abstract ReadOnlyMemory<byte> Content(ReadOnlyMemory<byte> value);

    /// <summary>An object to which more than one member can lead. It is written once.</summary>
    /// <param name="value">The object; null while reading.</param>
    /// <param name="create">Passes through what its constructor takes, and creates it. What it returns counts only while reading.</param>
    /// <param name="fill">Passes through its other members, those that can lead back to it included.</param>
    public abstract T Shared<T>(T? value, Func<T> create, Action<T>? fill = null)
        where T : class;

    /// <summary>Makes an object known that exists already, so that members can lead to it.</summary>
    public abstract void Know(object value);

    /// <summary>An object that was made known, or passed through before.</summary>
    public T Existing<T>(T? value)
        where T : class =>
        Shared<T>(value, () => throw new InvalidOperationException($"A {typeof(T).Name} is used that is not part of the state."));

    public T? ExistingOrNull<T>(T? value)
        where T : class =>
        Flag(value is not null) ? Existing(value) : null;

    public int Int(int? value) => (int)Long(value);

    public long? LongOrNull(long? value) => Flag(value is not null) ? Long(value) : null;

    public int? IntOrNull(int? value) => (int?)LongOrNull(value);

    public string? TextOrNull(string? value) => Flag(value is not null) ? Text(value) : null;

    public DateTimeOffset Time(DateTimeOffset? value) => new(Long(value?.UtcTicks), TimeSpan.Zero);

    public DateTimeOffset? TimeOrNull(DateTimeOffset? value) => Flag(value is not null) ? Time(value) : null;

    public TimeSpan Span(TimeSpan? value) => new(Long(value?.Ticks));

    public DateOnly? DayOrNull(DateOnly? value) => LongOrNull(value?.DayNumber) is { } day ? DateOnly.FromDayNumber((int)day) : null;

    public Guid Id(Guid? value) => new(Bytes(value?.ToByteArray()).Span);

    public decimal Decimal(decimal? value)
    {
        var bits = value is { } known ? decimal.GetBits(known) : new int[4];
        for (var i = 0; i < bits.Length; i++)
            bits[i] = Int(bits[i]);
        return new(bits);
    }

    public decimal? DecimalOrNull(decimal? value) => Flag(value is not null) ? Decimal(value) : null;

    public JsonElement Element(JsonElement value)
    {
        var text = Text(IsReading ? null : value.GetRawText());
        return IsReading ? JsonElement.Parse(text) : value;
    }

    public JsonObject Object(JsonObject? value)
    {
        var text = Text(IsReading ? null : value?.ToJsonString());
        return IsReading ? JsonNode.Parse(text)!.AsObject() : value!;
    }

    /// <summary>A value, passed through by a method: it gets null while reading, and its result counts only then.</summary>
    public T Value<T>(T? value, Func<StateStream, T?, T> pass)
        where T : class
    {
        var passed = pass(this, IsReading ? null : value);
        return IsReading ? passed : value!;
    }

    public T? ValueOrNull<T>(T? value, Func<StateStream, T?, T> pass)
        where T : class =>
        Flag(value is not null) ? Value(value, pass) : null;

    /// <summary>Items, each passed through by a method.</summary>
    public IReadOnlyList<T> List<T>(IReadOnlyList<T>? values, Func<StateStream, T?, T> pass)
    {
        var count = Int(values?.Count);
        if (!IsReading)
        {
            foreach (var value in values!)
                pass(this, value);
            return values;
        }

        List<T> read = [];
        while (read.Count < count)
            read.Add(pass(this, default));
        return read;
    }

    public IReadOnlyList<string> Texts(IReadOnlyList<string>? values) => List(values, (state, text) => state.Text(text));

    /// <summary>Passes the items of a list of a tenant's state through.</summary>
    public void Fill<T>(TrackedList<T> list, Func<StateStream, T?, T> pass)
    {
        var read = List(list, pass);
        if (!IsReading)
            return;

        list.Clear();
        foreach (var item in read)
            list.Add(item);
    }
}
