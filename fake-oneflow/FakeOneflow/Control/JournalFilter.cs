using OneflowFake.Tenants.ControlProtocol;
using OneflowFake.Tenants.Journal;

namespace OneflowFake.Control;

/// <summary>The entries of a journal that are asked for.</summary>
/// <param name="OperationId">Only calls of this operation; null for all.</param>
/// <param name="Status">Only responses with this status; null for all.</param>
/// <param name="Text">Only entries that contain this; empty for all.</param>
/// <param name="Since">Only entries after this sequence number.</param>
/// <param name="Limit">The maximum number of entries.</param>
/// <param name="IsLatest">True for the last entries, the newest first, instead of the first.</param>
/// <param name="IsBrief">True without headers and bodies.</param>
internal sealed record JournalFilter(
    string? OperationId, long? Status, string Text, long Since, long Limit, bool IsLatest, bool IsBrief)
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;

    public static JournalFilter Read(ControlCall call)
    {
        var query = call.Query;
        query.Expect("operation", "status", "text", "since", "limit", "latest", "brief");
        var latest = query.Integer("latest", 1, MaxLimit);
        return new(
            query.Text("operation") is { } id ? KnownOperations.Expect(call, id) : null,
            query.Integer("status", 100, 599),
            query.Text("text") ?? "",
            query.Integer("since", 0, long.MaxValue) ?? 0,
            latest ?? query.Integer("limit", 1, MaxLimit) ?? DefaultLimit,
            latest is not null,
            query.Flag("brief"));
    }

    public IEnumerable<JournalEntry> Apply(IReadOnlyList<JournalEntry> entries) =>
        (IsLatest ? entries.Reverse() : entries)
            .Where(entry =>
                entry.Sequence > Since
                && (OperationId is null || entry.Operation?.Name == OperationId)
                && (Status is null || entry.Status == Status)
                && (Text.Length == 0 || Contains(entry)))
            .Take((int)Limit);

    private bool Contains(JournalEntry entry) =>
        Contains(entry.Path.ToString()) || Contains(entry.Query.ToString()) || Contains(entry.Method.ToString())
        || Contains(entry.Operation?.Name) || Contains(entry.Rule?.Id) || Contains(entry.RequestBody.Text?.ToString())
        || Contains(entry.ResponseBody.Text?.ToString());

    private bool Contains(string? text) => text?.Contains(Text, StringComparison.OrdinalIgnoreCase) == true;
}
