using System.Security;
using ApiWrappers.SpecTool.Writing;

namespace ApiWrappers.SpecTool.Client;

/// <summary>Escapes text of a spec for XML docs.</summary>
internal static class DocText
{
    public static string Of(string text) =>
        SecurityElement.Escape(string.Join(' ', PlainText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
