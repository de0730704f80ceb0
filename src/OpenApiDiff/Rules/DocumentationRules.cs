using static OpenApiDiff.Severity;

namespace OpenApiDiff.Rules;

/// <summary>Rules about the documentation of the API, which callers read as XML docs.</summary>
internal static class DocumentationRules
{
    public static readonly Rule SummaryChanged = new(
        "summary-changed", Documentation,
        "The summary changed.");

    public static readonly Rule DescriptionChanged = new(
        "description-changed", Documentation,
        "The description changed.");

    public static readonly Rule CauseChanged = new(
        "cause-changed", Documentation,
        "The description of a response changed, which callers read as the cause of the error.");

    public static readonly Rule TitleChanged = new(
        "title-changed", Documentation,
        "The title of a schema changed.");

    public static readonly Rule FormatHintChanged = new(
        "format-hint-changed", Documentation,
        "The format changed to or from one that the C# type does not depend on, such as email.");

    public static readonly Rule ExampleChanged = new(
        "example-changed", Documentation,
        "An example changed.");

    public static readonly Rule ExternalDocsChanged = new(
        "external-docs-changed", Documentation,
        "The link to further documentation changed.");

    public static readonly Rule SourceChanged = new(
        "source-changed", Documentation,
        "The page that a fact was read from (x-source) changed.");

    public static readonly Rule ConfidenceChanged = new(
        "confidence-changed", Documentation,
        "How sure a fact is (x-confidence) changed.");

    public static readonly Rule ExtensionChanged = new(
        "extension-changed", Documentation,
        "A member of the spec's own (x-...) changed that no other rule is about.");
}
