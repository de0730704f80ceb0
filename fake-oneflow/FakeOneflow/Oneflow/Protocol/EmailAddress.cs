namespace OneflowFake.Oneflow.Protocol;

/// <summary>Distinguishes email addresses from other texts: one at sign, something before it, and after it a domain with a dot.</summary>
internal static class EmailAddress
{
    // RFC 5321's limit for a path.
    private const int MaxLength = 254;

    private const int MinTopLevel = 2;

    public static bool IsValid(string text)
    {
        var at = text.IndexOf('@');
        return text.Length <= MaxLength
            && at > 0
            && at == text.LastIndexOf('@')
            && text[0] != '.'
            && text[at - 1] != '.'
            && !text.Contains("..", StringComparison.Ordinal)
            && IsDomain(text.AsSpan(at + 1))
            && IsPlain(text);
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>')
                return false;
        }

        return true;
    }

    private static bool IsDomain(ReadOnlySpan<char> text)
    {
        var dot = text.LastIndexOf('.');
        return dot > 0 && text[0] != '.' && text.Length - dot - 1 >= MinTopLevel;
    }
}
