using System.Text.Json;
using System.Text.Unicode;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Tenants.Calls;

/// <summary>Turns the bytes of a body into a JSON object, or says where they fail.</summary>
internal static class JsonBody
{
    /// <summary>The maximum depth of a body; a contract to create has eight levels.</summary>
    public const int MaxDepth = 32;

    // Only reached with the rule about depth switched off.
    private const int HardDepth = 4096;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];

    private static readonly JsonElement EmptyObject = Parse("{}"u8.ToArray());

    /// <summary>Reads the body of a call. With a rule switched off, a body that it would refuse is read as an empty object.</summary>
    public static RuleViolation? Read(ApiCall call, BodyFormRules rules, out JsonElement body)
    {
        body = EmptyObject;
        var bytes = call.Body.Bytes;
        if (call.RefuseIf(call.Body.IsCut, rules.TooLarge) is { } tooLarge)
            return tooLarge;

        if (call.RefuseIf(bytes.IsEmpty && !call.Body.IsCut, rules.Missing) is { } missing)
            return missing;

        if (call.RefuseIf(!(rules.IsTolerant ? call.Body.IsAnyJson : call.Body.IsJson), rules.ContentType) is { } notJson)
            return notJson;

        if (call.Body.IsCut)
            return null;

        // A start on many commands is quick because what was inspected the first time is not inspected again.
        if (call.Tenant.Log.IsReplaying && !bytes.IsEmpty && rules.All.All(call.Rules.IsOn))
        {
            body = Parse(bytes, rules.IsTolerant);
            return null;
        }

        var (problem, deep) = Inspect(bytes.Span, rules.IsTolerant);
        if (deep is not null && call.RefuseIf(true, rules.TooDeep) is { } tooDeep)
            return tooDeep with { Detail = $"{rules.TooDeep.Detail} Level {MaxDepth + 1} begins {deep}." };

        if (problem is not null)
        {
            return call.RefuseIf(true, rules.Malformed) is { } malformed
                ? malformed with { Detail = $"{rules.Malformed.Detail} {problem}" }
                : null;
        }

        body = Parse(bytes, rules.IsTolerant);
        call.Reading = new(body);
        return null;
    }

    /// <summary>Walks the tokens once, because a parsed document defers some faults until a text is read from it.</summary>
    public static (string? Problem, string? Deep) Inspect(ReadOnlySpan<byte> bytes, bool isTolerant = false)
    {
        if (bytes.IsEmpty)
            return ("It is empty.", null);

        if (bytes.StartsWith(ByteOrderMark))
            return ("It begins with a byte order mark: encode it as UTF-8 without one.", null);

        if (bytes.StartsWith(Gzip))
            return ("It is compressed with gzip: send it uncompressed.", null);

        if (!Utf8.IsValid(bytes))
            return ("It is not valid UTF-8.", null);

        string? deep = null;
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions
        {
            MaxDepth = HardDepth,
            AllowTrailingCommas = isTolerant,
            CommentHandling = isTolerant ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
        });
        try
        {
            while (reader.Read())
            {
                var isNesting = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
                if (isNesting && reader.CurrentDepth >= MaxDepth)
                    deep ??= $"at byte {reader.TokenStartIndex}";

                // Throws for an escaped half of a surrogate pair.
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            }
        }
        catch (JsonException fault)
        {
            return ($"It fails at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1} of that line.", deep);
        }
        catch (InvalidOperationException)
        {
            return ($"The text at byte {reader.TokenStartIndex} has half of a surrogate pair.", deep);
        }

        return (null, deep);
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> bytes, bool isTolerant = false) =>
        JsonElement.Parse(bytes.Span, new JsonDocumentOptions
        {
            MaxDepth = HardDepth,
            AllowTrailingCommas = isTolerant,
            CommentHandling = isTolerant ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
        });
}
