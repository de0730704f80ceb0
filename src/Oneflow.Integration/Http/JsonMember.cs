using System.Runtime.InteropServices;
using System.Text.Json;

namespace Oneflow.Integration;

/// <summary>Finds members of JSON objects that anyone can send.</summary>
internal static class JsonMember
{
    /// <summary>
    /// Finds a member. Unlike <see cref="JsonElement.TryGetProperty(string, out JsonElement)"/> it passes over names that are not
    /// valid text, such as half of a surrogate pair, and throws nothing for them.
    /// </summary>
    /// <param name="parent">Any value.</param>
    /// <param name="name">The name, in ASCII.</param>
    /// <returns>The member, the last one of several; null when there is none, or the value is not an object.</returns>
    public static JsonElement? Find(JsonElement parent, string name)
    {
        JsonElement? found = null;
        if (parent.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in parent.EnumerateObject())
            {
                if (!HasSurrogate(JsonMarshal.GetRawUtf8PropertyName(member)) && member.NameEquals(name))
                    found = member.Value;
            }
        }

        return found;
    }

    // As an escape. A name with one is never in ASCII, and comparing half of a pair throws.
    private static bool HasSurrogate(ReadOnlySpan<byte> escaped)
        => escaped.IndexOf(@"\ud"u8) >= 0 || escaped.IndexOf(@"\uD"u8) >= 0;
}
