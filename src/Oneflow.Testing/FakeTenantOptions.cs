using Oneflow.Client;
using Oneflow.Testing.Control;

namespace Oneflow.Testing;

/// <summary>Options for creating a tenant. All are optional.</summary>
public sealed class FakeTenantOptions
{
    /// <summary>
    /// The seed of its people, names, ids and links, 0 or more: the same seed creates the same ones. By default, each
    /// tenant has its own. Tokens and the ids of tenants are never the same.
    /// </summary>
    public int? Seed { get; init; }

    /// <summary>The plan of its account; <see cref="Plan.Business"/> by default. A free account may not publish.</summary>
    public Plan? Plan { get; init; }

    /// <summary>The time at which its clock is frozen. By default, it runs.</summary>
    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>
    /// Changes how <see cref="FakeTenant.Client"/> calls, such as its deadline. To see the answers that injected faults give,
    /// and not what a retry got afterwards, set <see cref="OneflowConnectionOptions.Retry"/> to
    /// <see cref="ApiWrappers.ApiRetryOptions.None"/>.
    /// </summary>
    public Action<OneflowClientOptions>? ConfigureClient { get; init; }
}
