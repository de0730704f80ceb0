using System.Globalization;

namespace OneflowFake.Console;

/// <summary>The time from the creation of a contract to its end, as a bar of a thousand units on the tenant's clock.</summary>
internal sealed class ContractLife
{
    private const double Length = 1000;

    private readonly DateTimeOffset _start;
    private readonly DateTimeOffset _end;

    public ContractLife(Node contract, DateTimeOffset now)
    {
        _start = contract["created_time"].Time ?? now;
        DateTimeOffset?[] ends =
            [contract["signing_period_expiry_time"].Time, contract["state_updated_time"].Time,
            contract["state"].Text is "draft" or "pending" ? now : null];
        _end = ends.Max() ?? now;
        if (_end <= _start)
            _end = _start.AddSeconds(1);
        var isDecided = contract["state"].Text is "signed" or "declined" or "overdue";
        Done = At(isDecided ? contract["state_updated_time"].Time ?? now : now);
        Marks = [.. contract["events"].Items.Select(happened => At(happened["created_time"].Time ?? _start)).Distinct()];
        Label = $"From {When.Full(_start)} to {When.Full(_end)}; now is {When.Full(now)}";
    }

    /// <summary>The end of the part that has passed.</summary>
    public string Done { get; }

    /// <summary>The places of events.</summary>
    public IReadOnlyList<string> Marks { get; }

    public string Label { get; }

    private string At(DateTimeOffset time) =>
        Math.Clamp((time - _start) / (_end - _start) * Length, 7, Length - 7).ToString("0", CultureInfo.InvariantCulture);
}
