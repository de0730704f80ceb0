using System.Globalization;
using System.Text.Json;

namespace Oneflow.Integration;

/// <summary>The body of a call to the Setup URL.</summary>
/// <remarks>
/// Source: Integration Toolkit, Authentication. It does not say if the id is a number or a string; both are read.
/// </remarks>
/// <param name="AccountId">The account; null when it is missing or not an id.</param>
/// <param name="Event">The event; null when it is missing or not a string.</param>
/// <param name="Token">The token; null when it is missing or not a string, as when an account is disabled.</param>
internal sealed record SetupCall(long? AccountId, string? Event, string? Token)
{
    /// <summary>Reads a body.</summary>
    /// <returns>The call; null when the body is not a JSON object.</returns>
    public static SetupCall? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                ? new SetupCall(Id(root, "account_id"), Text(root, "event"), DataToken(root))
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second is for strings that are not valid UTF-16 after unescaping.
            return null;
        }
    }

    private static string? DataToken(JsonElement root)
        => JsonMember.Find(root, "data") is { ValueKind: JsonValueKind.Object } data ? Text(data, "token") : null;

    private static string? Text(JsonElement parent, string name)
        => JsonMember.Find(parent, name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    private static long? Id(JsonElement parent, string name) => JsonMember.Find(parent, name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var id) && id > 0 => id,
        { ValueKind: JsonValueKind.String } text
            when long.TryParse(text.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 => id,
        _ => null,
    };
}
