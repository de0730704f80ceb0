using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>Reads and writes optional members. One that is absent is never written: its property says so.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed class OptionalValueConverter<T> : JsonConverter<OptionalValue<T>>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override OptionalValue<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return new(JsonSerializer.Deserialize(ref reader, TypeOf(options))!);
        }
        catch (JsonException exception)
        {
            // Its path begins at the value; without one, the reader outside gives the path from the root.
            throw new JsonException(null, exception);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, OptionalValue<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.Value is null)
            writer.WriteNullValue();
        else
            JsonSerializer.Serialize(writer, value.Value, TypeOf(options));
    }

    private static JsonTypeInfo<T> TypeOf(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }
}
