using System.Text;

namespace OneflowFake.Signicat.Pages;

/// <summary>The address of a caller's own site or app, to which the browser returns with the result.</summary>
internal static class ReturnAddress
{
    // A browser would run these, or open what is on the machine, instead of going to another site.
    private static readonly HashSet<string> NoSites = ["javascript", "vbscript", "data", "blob", "file"];

    /// <summary>Adds a parameter to the query of an address, as it can be sent in a header.</summary>
    /// <returns>Null when the browser cannot be sent there.</returns>
    public static string? With(string address, string parameter)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var target) || NoSites.Contains(target.Scheme))
            return null;

        // An app may know its address by the letter, so what a header can hold stays as it is.
        var text = address.All(sign => sign is > ' ' and < '\x7f') ? address : target.AbsoluteUri;
        if (target.Host.Length > 0 && !Ascii.IsValid(target.Host))
            text = text.Replace(target.Host, target.IdnHost, StringComparison.Ordinal);
        // A fragment stays behind the query.
        var end = text.IndexOf('#', StringComparison.Ordinal);
        var (page, fragment) = end < 0 ? (text, "") : (text[..end], text[end..]);
        var separator = page.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return Ascii.IsValid(text) ? $"{page}{separator}{parameter}{fragment}" : null;
    }
}
