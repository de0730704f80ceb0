using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Bodies;

/// <summary>A text.</summary>
internal sealed record TextSchema : Schema
{
    /// <summary>Least characters.</summary>
    public int Min { get; init; }

    /// <summary>Most characters.</summary>
    public int Max { get; init; } = int.MaxValue;

    public TextFormat Format { get; init; }

    public override JsonNode? Read(JsonElement value, string path, BodyCheck check)
    {
        if (value.ValueKind != JsonValueKind.String)
            return Wrong(path, "a string", check);

        var text = value.GetString()!;
        check.ReportIf(text.Length < Min, SignicatBodyRules.FieldLength, path,
            $"The field {NameOf(path)} is shorter than {Min} characters.");
        check.ReportIf(text.Length > Max, SignicatBodyRules.FieldLength, path,
            $"The field {NameOf(path)} is longer than {Max} characters.");
        var isFit = Format switch
        {
            TextFormat.Id => Guid.TryParse(text, out _),
            TextFormat.Time => value.TryGetDateTimeOffset(out _),
            TextFormat.Base64 => Base64.IsValid(text),
            _ => true,
        };
        check.ReportIf(!isFit, SignicatBodyRules.FieldValue, path,
            $"The field {NameOf(path)} is not a valid {Format.ToString().ToLowerInvariant()}.");
        return isFit ? JsonValue.Create(text) : null;
    }
}
