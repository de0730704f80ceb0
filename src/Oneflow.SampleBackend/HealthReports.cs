using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Oneflow.SampleBackend;

/// <summary>Writes the health checks' results for operators.</summary>
internal static class HealthReports
{
    public static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => new { entry.Value.Description, entry.Value.Data }),
    });
}
