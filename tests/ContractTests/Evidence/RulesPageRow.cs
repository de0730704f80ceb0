namespace ContractTests.Evidence;

/// <summary>A row of the page of the rules.</summary>
/// <param name="Section">The subject, as a number.</param>
/// <param name="Rule">The rule, or what is assumed.</param>
/// <param name="Confidence">Whether the vendor's pages give the rule.</param>
/// <param name="ShownBy">Tests, scenarios and rules of the fake.</param>
internal sealed record RulesPageRow(string Section, string Rule, string Confidence, IReadOnlyList<string> ShownBy)
{
    public static RulesPageRow Read(string[] cells) => cells is [var section, var rule, var confidence, var shownBy]
        ? new(section, rule, confidence, [.. shownBy.Split(", ").Select(name => name.Trim('`'))])
        : throw new FormatException($"Not a row of four cells: {string.Join(" | ", cells)}");
}
