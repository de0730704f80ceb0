namespace ApiWrappers.Generator;

/// <summary>The client of an API, as its attributes state it.</summary>
internal sealed record ClientModel(string Namespace, string Name, string Problem, EquatableArray<TierModel> Tiers)
{
    public string FullName => $"{Namespace}.{Name}";

    /// <summary>What the names of its exceptions begin with: <c>Oneflow</c> for <c>OneflowClient</c>.</summary>
    public string Prefix => Name.EndsWith("Client", StringComparison.Ordinal) ? Name.Substring(0, Name.Length - 6) : Name;

    public string Exception => Prefix + "Exception";

    public IEnumerable<TierModel> AllTiers => new[] { TierModel.First }.Concat(Tiers);

    public string NameOf(TierModel tier) => Prefix + tier.Name + "Client";

    public static string WrapperOf(string resource, TierModel tier) => resource + tier.Name + "Client";

    /// <summary>
    /// Whether an operation is called through a tier: the first tier has those that some set of first-tier schemes
    /// opens, another those of which some set names its scheme.
    /// </summary>
    public bool Offers(TierModel tier, OperationModel operation) => operation.Security.Any(set => tier.IsFirst
        ? !set.Schemes.Any(scheme => Tiers.Any(other => other.Scheme == scheme))
        : set.Schemes.Contains(tier.Scheme));
}
