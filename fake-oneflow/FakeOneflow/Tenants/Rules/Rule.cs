namespace OneflowFake.Tenants.Rules;

/// <summary>
/// One reason to refuse a request. Every failure that the fake answers is decided by exactly one rule, so that a test can
/// switch the rule off and see that the answer changes.
/// </summary>
/// <param name="Id">Stable name, as in <see cref="FakeServerOptions.DisabledRules"/>.</param>
/// <param name="Status">HTTP status of the refusal.</param>
/// <param name="Operations">
/// Ids of the operations that the rule guards; empty when there is none: for paths that lead nowhere, and for what only people
/// do, which the control API and the signing page serve.
/// </param>
/// <param name="Source">Slug of the page below developer.oneflow.com or support.oneflow.com that the rule was read from.</param>
/// <param name="Confidence">How sure that reading is.</param>
/// <param name="Detail">What the problem body tells the developer, in our own words.</param>
internal sealed record Rule(
    string Id,
    int Status,
    IReadOnlyList<string> Operations,
    string Source,
    Confidence Confidence,
    string Detail)
{
    /// <summary>Seven digits; the generic code of the status unless the vendor documents a finer one.</summary>
    public int ErrorCode { get; init; } = Status * 10_000;

    /// <summary>The part of the address of the page that comes before <see cref="Source"/>.</summary>
    public string Site { get; init; } = "https://developer.oneflow.com/";

    /// <summary>The error code of Signicat's answers, such as that of OAuth; null when its problem has none, and for Oneflow.</summary>
    public string? Code { get; init; }

    /// <summary>The page that the problem names instead of a type and a request id; null for all problems but one.</summary>
    public string? Info { get; init; }

    /// <summary>
    /// The explanation in the journal, which may be more than a caller may learn; <c>{name}</c> is replaced by a segment of the path.
    /// </summary>
    public string JournalDetail { get; init; } = Detail;
}
