using System.Text.Json.Nodes;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Signicat.Events;

/// <summary>Something that happened, kept until it is handled.</summary>
internal sealed record SignicatEvent(
    Guid Id, string Type, JsonObject Payload, IReadOnlyList<string> Tags, DateTimeOffset Timestamp, Guid AccountId)
{
    /// <summary>Until when others do not get it.</summary>
    public DateTimeOffset LockedUntil { get; set => field = Undo.Set(field, value, old => field = old); }

    public JsonObject ToJson() => new()
    {
        ["id"] = SignicatResponse.Id(Id),
        ["type"] = Type,
        ["payload"] = Payload.DeepClone(),
        ["timestamp"] = SignicatResponse.Time(Timestamp),
        ["accountId"] = SignicatResponse.Id(AccountId),
        ["tags"] = SignicatResponse.Texts(Tags),
    };

    public static SignicatEvent Keep(StateStream state, SignicatEvent? it) => state.Shared(
        it,
        () => new(
            state.Id(it?.Id), state.Text(it?.Type), state.Object(it?.Payload), state.Texts(it?.Tags), state.Time(it?.Timestamp),
            state.Id(it?.AccountId)),
        made => made.LockedUntil = state.Time(made.LockedUntil));
}
