namespace ApiWrappers.Generator.Model;

/// <summary>All that the class of a client depends on: the resources of each tier, and the documented statuses.</summary>
internal sealed record ClientShape(ClientModel Client, EquatableArray<TierShape> Tiers, EquatableArray<int> FailureStatuses);
