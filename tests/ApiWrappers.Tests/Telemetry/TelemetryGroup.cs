namespace ApiWrappers.Tests.Telemetry;

/// <summary>
/// Whoever listens, listens to the whole process. So these tests run when no other does: some measure what it costs when
/// nobody listens.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TelemetryGroup
{
    public const string Name = "Telemetry";
}
