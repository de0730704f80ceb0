using Oneflow.Client;
using Oneflow.Testing.Control;

namespace Oneflow.Testing;

/// <summary>What a tenant is to be like. Everything can be left out.</summary>
public sealed class FakeTenantOptions
{
    /// <summary>
    /// What its people, names, ids and links follow from, 0 or more: the same seed gives the same ones. When left out, each
    /// tenant has its own. Tokens and the ids of tenants are never the same.
    /// </summary>
    public int? Seed { get; init; }

    /// <summary>What its account pays for; <see cref="Plan.Business"/> when left out. A free account may not publish.</summary>
    public Plan? Plan { get; init; }

    /// <summary>The moment at which its clock stands still. When left out, it runs.</summary>
    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>
    /// Changes how <see cref="FakeTenant.Client"/> calls, such as its deadline. To see the answers that injected faults give,
    /// and not what a retry got afterwards, set <see cref="OneflowConnectionOptions.Retry"/> to <see cref="ApiWrappers.ApiRetryOptions.None"/>.
    /// </summary>
    public Action<OneflowClientOptions>? ConfigureClient { get; init; }
}
