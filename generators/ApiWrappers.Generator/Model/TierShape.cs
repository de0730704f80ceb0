namespace ApiWrappers.Generator.Model;

/// <summary>A tier with the resources it offers.</summary>
internal sealed record TierShape(TierModel Tier, EquatableArray<ResourceName> Resources);
