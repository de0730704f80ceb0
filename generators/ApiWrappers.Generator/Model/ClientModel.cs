namespace ApiWrappers.Generator.Model;

/// <summary>The client of an API, read from its attributes.</summary>
internal sealed record ClientModel(string Namespace, string Name, string Problem, EquatableArray<TierModel> Tiers)
{
    public string FullName => $"{Namespace}.{Name}";

    /// <summary>The prefix of its exceptions: <c>Oneflow</c> for <c>OneflowClient</c>.</summary>
    public string Prefix => Name.EndsWith("Client", StringComparison.Ordinal) ? Name.Substring(0, Name.Length - 6) : Name;

    public string Exception => Prefix + "Exception";

    public IEnumerable<TierModel> AllTiers => new[] { TierModel.First }.Concat(Tiers);

    public string NameOf(TierModel tier) => Prefix + tier.Name + "Client";

    public static string WrapperOf(string resource, TierModel tier) => resource + tier.Name + "Client";

    /// <summary>
    /// True when an operation is called through a tier. The first tier has the operations that accept a set of schemes without
    /// those of other tiers; another tier has the operations that accept a set with its scheme.
    /// </summary>
    public bool Offers(TierModel tier, OperationModel operation) => operation.Security.Any(set => tier.IsFirst
        ? !set.Schemes.Any(scheme => Tiers.Any(other => other.Scheme == scheme))
        : set.Schemes.Contains(tier.Scheme));
}
