using Microsoft.Extensions.Diagnostics.HealthChecks;
using Oneflow.Integration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health checks of the integration.</summary>
public static class OneflowHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check that reports which accounts have working tokens: data by account id, each <c>works</c>, <c>revoked</c>,
    /// <c>unreadable</c>, or <c>unknown</c> when Oneflow's response was unclear. It is healthy when all work. It calls Oneflow
    /// once per account, so do not use it as a liveness probe. It is
    /// unhealthy while the database cannot be read. It requires <c>AddOneflowIntegration</c>.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">Name of the check.</param>
    /// <param name="failureStatus">
    /// Status when an account's token does not work. The default is degraded, since the others still work.
    /// </param>
    /// <param name="tags">Tags to filter checks by.</param>
    public static IHealthChecksBuilder AddOneflowAccounts(
        this IHealthChecksBuilder builder,
        string name = "oneflow-accounts",
        HealthStatus failureStatus = HealthStatus.Degraded,
        IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<AccountsHealthCheck>();
        return builder.AddCheck<AccountsHealthCheck>(name, failureStatus, tags ?? []);
    }

    /// <summary>
    /// Adds a check of the inbox. Its data has the numbers of events that are <c>pending</c>, <c>dead</c> and <c>unreadable</c>,
    /// and of handlers that are <c>running</c>, <c>slow</c> and <c>abandoned</c> in this process. It is healthy when no event is
    /// dead or unreadable and no handler slow or abandoned, and unhealthy while the database cannot be read. It requires
    /// <c>AddOneflowIntegration</c>.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">Name of the check.</param>
    /// <param name="failureStatus">Status when it is not healthy. The default is degraded.</param>
    /// <param name="tags">Tags to filter checks by.</param>
    public static IHealthChecksBuilder AddOneflowInbox(
        this IHealthChecksBuilder builder,
        string name = "oneflow-inbox",
        HealthStatus failureStatus = HealthStatus.Degraded,
        IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddCheck<InboxHealthCheck>(name, failureStatus, tags ?? []);
    }
}
