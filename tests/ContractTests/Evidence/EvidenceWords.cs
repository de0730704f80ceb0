namespace ContractTests.Evidence;

/// <summary>The words of an API in the introduction of its evidence.</summary>
/// <param name="Title">The title of the page.</param>
/// <param name="Pages">The sites that sources are paths of.</param>
/// <param name="Effects">The tests that show effects.</param>
/// <param name="Receiver">The places where those tests find events.</param>
/// <param name="Webhook">The webhook that is called with every event.</param>
/// <param name="Reading">The source that the events are compared with.</param>
internal sealed record EvidenceWords(string Title, string Pages, string Effects, string Receiver, string Webhook, string Reading)
{
    public static EvidenceWords Oneflow { get; } = new(
        "Evidence", "developer.oneflow.com", "EffectTests", "in the deliveries and at the receiver", "a webhook without filters",
        "a reading of the contracts");

    public static EvidenceWords Signicat { get; } = new(
        "Evidence of Signicat's APIs", "developer.signicat.com, github.com or rfc-editor.org/rfc", "SignicatEffectTests",
        "at the receiver", "a webhook for all events", "peekEvents");
}
