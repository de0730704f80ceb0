namespace OneflowFake.Tenants;

/// <summary>Finds calls that changed a tenant although they are not in its log.</summary>
internal interface IRefusalGuard
{
    /// <summary>Remembers the state of a tenant.</summary>
    /// <returns>Compares it with the state as it is then, and throws when they differ; null to let the call pass.</returns>
    Action? Before(object tenant);
}
