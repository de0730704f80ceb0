using System.Text.RegularExpressions;

namespace TestKit.Tests.Style;

/// <summary>A phrase that native readers stumble over, and what to write instead.</summary>
/// <param name="Pattern">A regular expression. Case does not count.</param>
/// <param name="Instead">The words to use.</param>
internal sealed record RefusedPhrase(string Pattern, string Instead)
{
    public static IReadOnlyList<RefusedPhrase> All { get; } =
    [
        new(@"(?<!\bthere )\bis no (?!longer\b|more than\b|less than\b|later\b|earlier\b)", "is not a ..."),
        new(@"\bwhen (it is |they are |it was )?left out\b", "when omitted"),
        new(@"\b(nobody|somebody|whoever)\b(?!@)", "name the person or program, or use the passive"),
        new(@"\bany more\b(?! than\b)", "no longer"),
        new(@"\bis to be\b", "must be, should be"),
        new(@"\bwhat (came|comes|becomes|became) of\b", "the result of, the outcome of"),
        new(@"\b(tells?|told|telling) of\b", "report, say"),
        new(@"\banew\b", "again, regenerate"),
        new(@"\bonce more\b", "again"),
        new(@"\b(?<!had )be had\b", "be obtained, exist"),
        new(@"\b(sees?|seen) to it\b", "make sure, or name what does it"),
        new(@"\bmend(s|ed|ing)?\b", "fix"),
        new(@"\bof itself\b", "by itself, automatically"),
        new(@"\bgoes by the\b", "uses the"),
        new(@"\b(his|him)\b", "their, the caller"),
        new(@"\ba further\b", "another"),
        new(@"\bas such\b", "leave it out"),
        new(@"\bby then\b", "before that"),
        new(@"\bat hand\b", "available"),
        new(@"\bis told\b", "is reported, is set to"),
        new(@"\b(way of every|in vain)\b", "say it plainly"),
        new(@"<summary>\s*(?:///\s*)?(?-i:What|Whether|How|Where|Who|Why)\b", "begin with a noun phrase, or Gets, Returns, Creates"),
        new(@"\b(description|summary): (?:[>|]-?\s*)?[""']?(?-i:What|Whether|How|Where|Who|Why)\b",
            "begin with a noun phrase or True when"),
        new(@"<summary>\s*(?:///\s*)?(?-i:Makes|Tells|Gives)\b", "Creates, Reports or Writes, Returns"),
    ];

    /// <summary>Returns each place of a text that has the phrase, with its line.</summary>
    public IEnumerable<string> FindIn(string file, string text) =>
        from Match match in Regex.Matches(text, Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
        let line = text.AsSpan(0, match.Index).Count('\n') + 1
        select $"{file}:{line}: \"{string.Join(' ', match.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}\". "
            + $"Write: {Instead}.";
}
