namespace OneflowFake.Tenants.Persistence;

/// <summary>Repeats requests that a data directory kept.</summary>
internal interface IReplayer
{
    /// <summary>True when it served the request at first.</summary>
    bool Owns(TenantCommand command);

    /// <summary>Prepares a request.</summary>
    /// <returns>What carries the request out under the tenant's lock, and returns the status of its response.</returns>
    Task<Func<int>> PrepareAsync(Tenant tenant, TenantCommand command, CancellationToken cancellation);
}
