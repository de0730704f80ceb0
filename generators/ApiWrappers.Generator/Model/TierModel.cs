namespace ApiWrappers.Generator.Model;

/// <summary>A second tier of a client; the first one has neither scheme nor name.</summary>
internal sealed record TierModel(string Scheme, string Name, string Credential)
{
    public static TierModel First { get; } = new("", "", "");

    public bool IsFirst => Scheme.Length == 0;
}
