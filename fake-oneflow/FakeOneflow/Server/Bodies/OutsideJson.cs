using System.Text.Json;
using System.Text.Unicode;

namespace OneflowFake.Server.Bodies;

/// <summary>
/// JSON that came from outside and may be anything. A parsed document defers faults of its texts, which are then exceptions where
/// a text is read: bytes that are not UTF-8, and an escaped half of a surrogate pair.
/// </summary>
internal static class OutsideJson
{
    /// <summary>Reads it; null when it is not JSON, or has a text that cannot be read.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="options">The limits; a member that an object has twice is let through by default.</param>
    public static JsonElement? Read(ReadOnlySpan<byte> json, JsonDocumentOptions options = default)
    {
        try
        {
            // In this order, as to find a member that is there twice takes reading the names.
            return HasReadableTexts(json, options) ? JsonElement.Parse(json, options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Indicates whether all names and texts of some JSON can be read.</summary>
    /// <param name="json">The bytes, which are JSON otherwise.</param>
    /// <param name="options">The options that it was read with.</param>
    public static bool HasReadableTexts(ReadOnlySpan<byte> json, JsonDocumentOptions options = default)
    {
        if (!Utf8.IsValid(json))
            return false;

        var reader = new Utf8JsonReader(json, new JsonReaderOptions
        {
            MaxDepth = options.MaxDepth,
            AllowTrailingCommas = options.AllowTrailingCommas,
            CommentHandling = options.CommentHandling,
        });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
