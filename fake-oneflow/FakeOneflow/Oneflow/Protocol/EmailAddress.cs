namespace OneflowFake.Oneflow.Protocol;

/// <summary>Tells email addresses from other texts: one at sign, something before it and a domain after it.</summary>
internal static class EmailAddress
{
    // RFC 5321's limit for a path.
    private const int MaxLength = 254;

    public static bool IsValid(string text)
    {
        var at = text.IndexOf('@');
        return text.Length <= MaxLength
            && at > 0
            && at == text.LastIndexOf('@')
            && at < text.Length - 1
            && text[^1] != '.'
            && text[at + 1] != '.'
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>');
    }
}
