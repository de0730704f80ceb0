using OneflowFake.Tenants.Vendors;

namespace OneflowFake.Tenants.Snapshots;

/// <summary>The whole state of a tenant, written between two of its commands. To be used under the tenant's lock.</summary>
internal static class TenantState
{
    public static WrittenState Write(Tenant tenant, IReadOnlyList<IVendor> vendors)
    {
        var writer = new StateWriter();
        Pass(writer, tenant, vendors);
        return writer.Written;
    }

    /// <summary>Gives a tenant, as it was created, the state that was written. When that fails the tenant cannot be used.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="vendors">The vendors that it has accounts with.</param>
    /// <param name="state">The state.</param>
    /// <param name="content">Finds the content of a large file by its hash.</param>
    /// <exception cref="InvalidDataException">It is not a state of the tenant.</exception>
    public static void Read(Tenant tenant, IReadOnlyList<IVendor> vendors, byte[] state, Func<string, byte[]?> content)
    {
        var reader = new StateReader(state, content);
        Pass(reader, tenant, vendors);
        if (!reader.IsAtEnd)
            throw new InvalidDataException("The snapshot has more than the state.");
    }

    private static void Pass(StateStream state, Tenant tenant, IReadOnlyList<IVendor> vendors)
    {
        tenant.Clock.Keep(state);
        tenant.Behavior.Keep(state);
        tenant.Faults.Keep(state);
        tenant.RateLimit.Keep(state);
        foreach (var vendor in vendors)
            vendor.Keep(state, tenant);
        tenant.ScheduledWork.EndKeep(state);
    }
}
