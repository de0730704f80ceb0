using OneflowFake.Tenants.Clock;

namespace OneflowFake.Tests.Support;

/// <summary>Scheduling where only the moment matters.</summary>
internal static class ScheduledWorkExtensions
{
    public static void Add(this ScheduledWork work, DateTimeOffset moment, Action<DateTimeOffset> happen) =>
        work.Add(moment, "something happens", _ => true, happen);
}
