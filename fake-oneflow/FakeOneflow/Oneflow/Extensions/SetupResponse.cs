using System.Text.Json;
using OneflowFake.Server.Bodies;

namespace OneflowFake.Oneflow.Extensions;

/// <summary>Reads what a Setup URL answered. It may name a page to which the user is sent next.</summary>
internal static class SetupResponse
{
    /// <summary>Bytes of an answer that are looked at.</summary>
    public const int Cap = 16 * 1024;

    /// <summary>Finds the link of an answer, or what is wrong with it. No answer has to have one.</summary>
    public static (string? OauthLink, string? Error) Read(ReadOnlyMemory<byte> body)
    {
        if (body.Length > Cap)
            return (null, $"The answer is larger than {Cap} bytes, so its oauth_link was not looked for.");

        try
        {
            using var document = JsonDocument.Parse(body);
            if (!OutsideJson.HasReadableTexts(body.Span))
            {
                return (null, "The answer has a text that cannot be read, as it is not UTF-8 or has half of a surrogate pair, so its "
                    + "oauth_link was not looked for.");
            }

            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("oauth_link", out var link)
                && link.ValueKind != JsonValueKind.Null
                ? Check(link)
                : (null, null);
        }
        catch (JsonException)
        {
            // Without JSON there is no link; nothing says that there has to be any.
            return (null, null);
        }
    }

    private static (string? OauthLink, string? Error) Check(JsonElement link) =>
        link.ValueKind == JsonValueKind.String
        && Uri.TryCreate(link.GetString(), UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            ? (link.GetString(), null)
            : (null, "The oauth_link of the answer is not an absolute http or https address.");
}
