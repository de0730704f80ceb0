namespace Oneflow.Integration.Tests;

/// <summary>The system's time, with a wall clock that can be set.</summary>
internal sealed class WallClock : TimeProvider
{
    public TimeSpan Offset { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;
}
