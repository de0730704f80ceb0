namespace OneflowFake.Comparison;

/// <summary>The settings of a <see cref="ComparisonServer"/>.</summary>
internal sealed class ComparisonOptions
{
    /// <summary>The longest <see cref="Timeout"/>.</summary>
    public static readonly TimeSpan MaxTimeout = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Base address of the real API, such as <c>https://api.test.oneflow.com/v1</c>. Plain http is for this machine only.
    /// </summary>
    public required Uri Service { get; init; }

    /// <summary>The API at that address; null, the default, to read it off the address.</summary>
    public ComparedVendor? Vendor { get; init; }

    /// <summary>The side whose response the caller gets; the real service by default.</summary>
    public ResponseSource Response { get; init; }

    /// <summary>True to send calls that change something to the real service. By default they are refused with 403.</summary>
    public bool AllowWrites { get; init; }

    /// <summary>Directory of <c>report.json</c> and <c>report.md</c>; null, the default, for none.</summary>
    public string? ReportDirectory { get; init; }

    /// <summary>Time for one call to the real service, from connecting to the last byte of the body; 60 seconds by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Maximum size, in bytes, of a body in either direction, after decompression too; 32 MiB by default.</summary>
    public int MaxBody { get; init; } = 32 * 1024 * 1024;

    /// <summary>Port, reach, names and seed. The fake itself listens on a port of its own that only this machine reaches.</summary>
    public FakeServerOptions Fake { get; init; } = new();

    /// <summary>Receives a line for each call that differs or cannot be compared; null, the default, for none.</summary>
    public Action<string>? Log { get; init; }

    /// <summary>The clock that dates the report.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
