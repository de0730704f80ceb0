using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>Reads and writes optional members. An absent one is never written, because its property is ignored then.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
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
            // Its path starts at the value; without one, the outer reader adds the path from the root.
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
