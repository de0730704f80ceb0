using OneflowFake.Oneflow.Users;

namespace OneflowFake.Oneflow.Reminders;

/// <summary>A reminder of a contract.</summary>
internal sealed record Reminder(long Id, DateTimeOffset Time, string Subject, string Message)
{
    public required User CreatedBy { get; init; }
    public required IReadOnlyList<User> Recipients { get; init; }
}
