using Microsoft.Extensions.Diagnostics.HealthChecks;
using Oneflow.Integration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the health check of accounts.</summary>
public static class OneflowHealthChecksBuilderExtensions
{
    /// <summary>
    /// Tells which accounts have tokens that work: data by account id, each <c>works</c>, <c>revoked</c>,
    /// <c>unreadable</c>, or <c>unknown</c> where Oneflow gave no clear answer. It is healthy when all work. It calls
    /// Oneflow once for each account, and so is no liveness probe. <c>AddOneflowIntegration</c> must be called too.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">Name of the check.</param>
    /// <param name="failureStatus">What it reports when an account's token does not work; degraded when left out, since the others do.</param>
    /// <param name="tags">Tags to filter checks by.</param>
    public static IHealthChecksBuilder AddOneflowAccounts(
        this IHealthChecksBuilder builder, string name = "oneflow-accounts", HealthStatus failureStatus = HealthStatus.Degraded, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<AccountsHealthCheck>();
        return builder.AddCheck<AccountsHealthCheck>(name, failureStatus, tags ?? []);
    }
}
