using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration;

/// <summary>Updates the tables before the host serves its first request.</summary>
internal sealed class MigrationService(DatabaseMigrator migrator, IOptions<OneflowIntegrationOptions> options) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
        => options.Value.MigrateAtStart ? migrator.MigrateAsync(cancellationToken) : Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
