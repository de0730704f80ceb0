namespace ApiWrappers.Tests.Telemetry;

/// <summary>
/// A listener listens to the whole process. So these tests run when no other does: some measure what it costs when
/// nothing listens.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TelemetryGroup
{
    public const string Name = "Telemetry";
}
