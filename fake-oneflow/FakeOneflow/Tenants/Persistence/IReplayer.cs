namespace OneflowFake.Tenants.Persistence;

/// <summary>Repeats commands that a data directory kept.</summary>
internal interface IReplayer
{
    /// <summary>True when it did what the command repeats.</summary>
    bool Owns(TenantCommand command);

    /// <summary>Prepares a command.</summary>
    /// <returns>What repeats the command, and returns the status of its response.</returns>
    Task<Func<Task<int>>> PrepareAsync(Tenant tenant, TenantCommand command, CancellationToken cancellation);
}
