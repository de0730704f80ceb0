using OneflowFake.Tenants.Clock;

namespace OneflowFake.Tests.Support;

/// <summary>Scheduling where only the moment matters.</summary>
internal static class ScheduledWorkExtensions
{
    public static void Add(this ScheduledWork work, DateTimeOffset moment, Action<DateTimeOffset> happen) =>
        work.Add(moment, new AnyWork(happen));

    private sealed class AnyWork(Action<DateTimeOffset> happen) : DueWork
    {
        public override string What => "something happens";

        public override bool IsWanted(DateTimeOffset due) => true;

        public override void Happen(DateTimeOffset due) => happen(due);
    }
}
