using System.Security;
using ApiWrappers.SpecTool.Writing;

namespace ApiWrappers.SpecTool.Client;

/// <summary>Text of a spec as it stands in XML docs.</summary>
internal static class DocText
{
    public static string Of(string text) =>
        SecurityElement.Escape(string.Join(' ', PlainText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
