using OneflowFake.Tenants.ControlProtocol;
using OneflowFake.Tenants.Journal;

namespace OneflowFake.Control;

/// <summary>Which entries of a journal are asked for.</summary>
internal sealed record JournalFilter(string? OperationId, long? Status, long Since, long Limit)
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;

    public static JournalFilter Read(ControlCall call)
    {
        var query = call.Query;
        query.Expect("operation", "status", "since", "limit");
        return new(
            query.Text("operation") is { } id ? KnownOperations.Expect(call, id) : null,
            query.Integer("status", 100, 599),
            query.Integer("since", 0, long.MaxValue) ?? 0,
            query.Integer("limit", 1, MaxLimit) ?? DefaultLimit);
    }

    public IEnumerable<JournalEntry> Apply(IEnumerable<JournalEntry> entries) =>
        entries
            .Where(entry =>
                entry.Sequence > Since
                && (OperationId is null || entry.Operation?.Name == OperationId)
                && (Status is null || entry.Status == Status))
            .Take((int)Limit);
}
