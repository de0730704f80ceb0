namespace OneflowFake.Tenants;

/// <summary>The behavior of the service that a tenant meets, where tests may want another than the default.</summary>
internal sealed class TenantBehavior
{
    /// <summary>True when members, parameters and filters that an operation does not know are refused.</summary>
    public bool IsStrict { get; set => field = Undo.Set(field, value, old => field = old); } = true;

    /// <summary>True when a comment notifies the participants named in it alone, and not everyone.</summary>
    public bool NotifiesNamedOnly { get; set => field = Undo.Set(field, value, old => field = old); }
}
