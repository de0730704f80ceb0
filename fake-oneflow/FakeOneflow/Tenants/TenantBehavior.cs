using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Tenants;

/// <summary>The behavior of the service that a tenant meets, where tests may want another than the default.</summary>
internal sealed class TenantBehavior
{
    /// <summary>True when members, parameters and filters that an operation does not know are refused.</summary>
    public bool IsStrict
    {
        get => Strict ?? !IsLenientAtStart;
        set => Strict = value;
    }

    /// <summary>True when the server was started so that they are let through, unless the tenant was set otherwise.</summary>
    public bool IsLenientAtStart { get; init; }

    /// <summary>True when a comment notifies the participants named in it alone, and not everyone.</summary>
    public bool NotifiesNamedOnly { get; set => field = Undo.Set(field, value, old => field = old); }

    private bool? Strict { get; set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>Passes through what the tenant was set to.</summary>
    public void Keep(StateStream state)
    {
        NotifiesNamedOnly = state.Flag(NotifiesNamedOnly);
        Strict = state.Flag(Strict is not null) ? state.Flag(Strict) : null;
    }
}
