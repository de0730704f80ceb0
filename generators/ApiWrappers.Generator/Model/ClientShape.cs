namespace ApiWrappers.Generator;

/// <summary>What the class of a client depends on: which resources each tier has, and which statuses are documented.</summary>
internal sealed record ClientShape(ClientModel Client, EquatableArray<TierShape> Tiers, EquatableArray<int> FailureStatuses);
