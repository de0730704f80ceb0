using System.Text.Json;
using OneflowFake.Tenants.ControlProtocol;
using OneflowFake.Tenants.Faults;

namespace OneflowFake.Control;

/// <summary>Reads a fault from a request to the control API.</summary>
internal static class FaultReader
{
    private const int MaxTimes = 1_000_000;
    private const int MaxRetryAfter = 24 * 60 * 60;

    private static readonly TimeSpan MaxLatency = TimeSpan.FromHours(1);

    public static Fault Read(ControlCall call)
    {
        var body = call.Object("operation", "response", "times", "probability", "latency", "takes_effect", "member", "retry_after");
        var operation = Find(body, "operation") is { } id ? KnownOperations.Expect(call, Text(id, "operation")) : null;
        var kind = Find(body, "response") is { } response ? ReadKind(response) : FaultKind.None;
        var probability = Find(body, "probability") is { } share ? ReadProbability(share) : (double?)null;
        var latency = Find(body, "latency") is { } delay ? ReadLatency(delay) : (TimeSpan?)null;
        if (kind == FaultKind.None && latency is null)
            throw new ControlException(400, "The body does not say what is to go wrong: send response, latency or both.");

        // By chance usually means again and again, and "the first call" is what everything else is about.
        var times = Find(body, "times") is { } count ? ReadTimes(count) : probability is null ? 1 : (int?)null;
        return new(operation, kind, times, probability, latency, ReadTakesEffect(body, kind))
        {
            Member = ReadMember(body, kind),
            RetryAfter = ReadRetryAfter(body, kind),
        };
    }

    private static bool ReadTakesEffect(JsonElement body, FaultKind kind)
    {
        if (Find(body, "takes_effect") is not { } value)
            return kind.NeedsRealResponse;

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            throw new ControlException(400, "takes_effect is neither true nor false: send one of them, or leave it out.");

        var takesEffect = value.GetBoolean();
        if (!takesEffect && kind.NeedsRealResponse)
            throw new ControlException(
                400, "takes_effect is false, but there is no real response without carrying the call out: leave it out.");

        if (takesEffect && kind.IsBeforeEffect)
            throw new ControlException(400, "takes_effect is true, but a call beyond the rate limit is never carried out: leave it out.");

        return takesEffect;
    }

    private static FaultKind ReadKind(JsonElement value) =>
        FaultKind.ByName.TryGetValue(Text(value, "response"), out var kind)
            ? kind
            : throw new ControlException(
                400, $"response is none of {string.Join(", ", FaultKind.ByName.Keys)}: send one of them as a text.");

    private static string? ReadMember(JsonElement body, FaultKind kind)
    {
        var member = Find(body, "member") is { } value ? Text(value, "member") : null;
        if (kind.HasMember && string.IsNullOrEmpty(member))
            throw new ControlException(
                400, "member is missing: send the name of the member whose value becomes unknown, such as \"status\".");
        if (!kind.HasMember && member is not null)
            throw new ControlException(400, "member is for the response unknown_value only: leave it out.");

        return member;
    }

    private static int? ReadRetryAfter(JsonElement body, FaultKind kind)
    {
        if (Find(body, "retry_after") is not { } value)
            return null;

        if (!kind.HasRetryAfter)
            throw new ControlException(400, "retry_after is for the responses 429 and 503 only: leave it out.");

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var seconds) && seconds is >= 0 and <= MaxRetryAfter
            ? seconds
            : throw new ControlException(
                400, $"retry_after is not a number of seconds from 0 to {MaxRetryAfter}: send one, or leave it out.");
    }

    private static int ReadTimes(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var times) && times is > 0 and <= MaxTimes
            ? times
            : throw new ControlException(400, $"times is not an integer from 1 to {MaxTimes}: send one, or leave it out.");

    private static double ReadProbability(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var share) && share is > 0 and <= 1
            ? share
            : throw new ControlException(400, "probability is not a number above 0 and up to 1: send one such as 0.25, or leave it out.");

    private static TimeSpan ReadLatency(JsonElement value)
    {
        var latency = ControlBody.Span(value, "latency");
        return latency > TimeSpan.Zero && latency <= MaxLatency
            ? latency
            : throw new ControlException(400, "latency is not above zero and up to one hour: send one such as \"00:00:01.5\".");
    }

    private static string Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new ControlException(400, $"{name} is not a text: send one, or leave it out.");

    // null says the same as nothing.
    private static JsonElement? Find(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
