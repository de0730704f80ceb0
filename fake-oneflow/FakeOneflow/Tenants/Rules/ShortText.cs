namespace OneflowFake.Tenants.Rules;

/// <summary>Text of a caller as it is repeated in an error, so that no error is as long as what was sent.</summary>
internal static class ShortText
{
    /// <summary>The most characters that are repeated.</summary>
    public const int Max = 300;

    /// <summary>Returns the beginning of a text; all of it when it is short.</summary>
    public static string Of(string text)
    {
        if (text.Length <= Max)
            return text;

        // Half of a surrogate pair could not be written.
        var length = char.IsHighSurrogate(text[Max - 1]) ? Max - 1 : Max;
        return string.Concat(text.AsSpan(0, length), "...");
    }
}
