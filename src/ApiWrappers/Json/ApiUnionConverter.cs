using System.Text.Json;
using System.Text.Json.Serialization;

namespace ApiWrappers;

/// <summary>
/// Reads an object as the type that its discriminator names, wherever that stands among its members. An object with an
/// undocumented discriminator keeps all of its members.
/// </summary>
/// <typeparam name="TBase">The type that the others derive from.</typeparam>
/// <typeparam name="TCases">The types and their discriminators.</typeparam>
public sealed class ApiUnionConverter<TBase, TCases> : JsonConverter<TBase>
    where TBase : class
    where TCases : IApiUnion
{
    /// <inheritdoc/>
    public override TBase? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var type = TCases.CaseOf(Find(reader));
        var value = ReadAs(ref reader, type, options);

        // Generated metadata takes the usual value in by itself.
        if (TCases.ValueOf(type) is { } usual && value is IApiExtensible { UnknownMembers: { } members } extensible
            && IsText(members, usual) && members.Remove(TCases.Discriminator) && members.Count == 0)
            extensible.UnknownMembers = null;
        return value;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TBase value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        var type = value.GetType();
        var members = JsonSerializer.SerializeToElement(value, options.GetTypeInfo(type));
        writer.WriteStartObject();

        // First, since some servers read it only there.
        if (members.TryGetProperty(TCases.Discriminator, out var discriminator))
        {
            writer.WritePropertyName(TCases.Discriminator);
            discriminator.WriteTo(writer);
        }
        else if (TCases.ValueOf(type) is { } usual)
        {
            writer.WriteString(TCases.Discriminator, usual);
        }

        foreach (var member in members.EnumerateObject().Where(member => !member.NameEquals(TCases.Discriminator)))
            member.WriteTo(writer);
        writer.WriteEndObject();
    }

    // Any other value of a type is among the unknown members.
    private static bool IsText(IDictionary<string, JsonElement> members, string usual)
        => members.TryGetValue(TCases.Discriminator, out var value) && value.ValueKind == JsonValueKind.String && value.ValueEquals(usual);

    // The reader knows the path to this object, and the inner exception only the one inside: without a path of its own, the
    // exception gets that of the object.
    private static TBase? ReadAs(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        try
        {
            return (TBase?)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(type));
        }
        catch (JsonException exception)
        {
            var reason = exception.Message.Split(" Path: ")[0];
            var inside = exception.Path is { Length: > 1 } path ? $" Inside it: {path[1..].TrimStart('.')}." : "";
            throw new JsonException($"{reason}{inside}", exception);
        }
    }

    // On a copy of the reader, so that the object is still to be read.
    private static string? Find(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException();

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFound = reader.ValueTextEquals(TCases.Discriminator);
            reader.Read();
            if (isFound)
                return reader.TokenType switch
                {
                    JsonTokenType.String => reader.GetString(),
                    JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
                    JsonTokenType.True => "true",
                    JsonTokenType.False => "false",
                    _ => null,
                };

            // The whole object is in the buffer, but not always the end of the body: Skip refuses that, TrySkip does not.
            if (!reader.TrySkip())
                return null;
        }

        return null;
    }
}
