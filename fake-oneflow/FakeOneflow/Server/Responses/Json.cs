using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OneflowFake.Server.Responses;

/// <summary>Writes JSON by hand, so that the order of fields is the one that the code shows.</summary>
internal static class Json
{
    // The default encoder would write "+00:00" as "\u002B00:00". The answers are never embedded in HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int MaxIdleCapacity = 64 * 1024;

    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss'+00:00'";
    private const int TimeLength = 25;

    // Each thread keeps what it writes to for its next answer, so that nothing is left behind of one but itself.
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? _idle;

    [ThreadStatic]
    private static bool _isSkipped;

    /// <summary>
    /// Builds no responses on this thread until the result is disposed: of calls that are repeated only the status counts.
    /// </summary>
    public static Skipping SkipResponses() => new(isSkipped: true);

    /// <summary>Writes the body of a response. What is kept in the state of a tenant is written by <see cref="Write"/>.</summary>
    public static ReadOnlyMemory<byte> Build(Action<Utf8JsonWriter> write) => _isSkipped ? default : Write(write);

    /// <summary>Writes a text in any case.</summary>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        // Taken out meanwhile: what writes may build another text.
        var (buffer, json) = _idle ?? Create();
        _idle = null;
        write(json);
        json.Flush();
        // Filled at once, so that there is nothing to clear before.
        var written = GC.AllocateUninitializedArray<byte>(buffer.WrittenCount);
        buffer.WrittenSpan.CopyTo(written);
        if (buffer.Capacity <= MaxIdleCapacity)
        {
            buffer.ResetWrittenCount();
            json.Reset();
            _idle = (buffer, json);
        }

        return written;
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) Create()
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        return (buffer, new(buffer, Options));
    }

    /// <summary>Writes a moment as entities show it: whole seconds, with the offset <c>+00:00</c>.</summary>
    public static void WriteTime(this Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is not { } moment)
        {
            json.WriteNull(name);
            return;
        }

        Span<char> text = stackalloc char[TimeLength];
        moment.UtcDateTime.TryFormat(text, out var length, TimeForm, CultureInfo.InvariantCulture);
        json.WriteString(name, text[..length]);
    }

    /// <summary>Writes an array without items, as for what the reference gives no shape of.</summary>
    public static void WriteEmptyArray(this Utf8JsonWriter json, string name)
    {
        json.WriteStartArray(name);
        json.WriteEndArray();
    }

    /// <summary>Writes an id, or null.</summary>
    public static void WriteId(this Utf8JsonWriter json, string name, long? id)
    {
        if (id is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    /// <summary>Writes a link to a related resource; a null address says that it does not exist or is not accessible.</summary>
    public static void WriteLink(this Utf8JsonWriter json, string name, string? address)
    {
        json.WriteStartObject(name);
        json.WriteString("href", address);
        json.WriteEndObject();
    }

    /// <summary>The same for an address that is put together in place: a response has many, and keeps none.</summary>
    public static void WriteLink(this Utf8JsonWriter json, string name, ref DefaultInterpolatedStringHandler address)
    {
        json.WriteStartObject(name);
        json.WriteString("href", address.Text);
        json.WriteEndObject();
        address.Clear();
    }

    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture);

    /// <summary>Builds no responses until it is disposed.</summary>
    public readonly struct Skipping : IDisposable
    {
        internal Skipping(bool isSkipped) => _isSkipped = isSkipped;

        public void Dispose() => _isSkipped = false;
    }
}
