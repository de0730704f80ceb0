using System.Text.Json.Nodes;
using FakeOneflow.Tenants;

namespace FakeOneflow.Signicat.Events;

/// <summary>Something that happened, kept until it is handled.</summary>
internal sealed record SignicatEvent(Guid Id, string Type, JsonObject Payload, IReadOnlyList<string> Tags, DateTimeOffset Timestamp, Guid AccountId)
{
    /// <summary>Until when others do not get it.</summary>
    public DateTimeOffset LockedUntil { get; set => field = Undo.Set(field, value, old => field = old); }

    public JsonObject ToJson() => new()
    {
        ["id"] = SignicatAnswer.Id(Id),
        ["type"] = Type,
        ["payload"] = Payload.DeepClone(),
        ["timestamp"] = SignicatAnswer.Time(Timestamp),
        ["accountId"] = SignicatAnswer.Id(AccountId),
        ["tags"] = SignicatAnswer.Texts(Tags),
    };
}
