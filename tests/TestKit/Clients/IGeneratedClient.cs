namespace TestKit.Clients;

/// <summary>A client that is made from a spec, for the checks that hold for every such client.</summary>
public interface IGeneratedClient
{
    /// <summary>The file of <c>openapi/</c> that it is made from.</summary>
    static abstract string SpecFile { get; }

    /// <summary>The class of the client.</summary>
    static abstract Type Client { get; }

    /// <summary>The classes of its further tiers, by the security scheme that opens them.</summary>
    static virtual IReadOnlyDictionary<string, Type> Tiers => new Dictionary<string, Type>();

    /// <summary>The warning of experimental operations and its page; null when the spec has none.</summary>
    static virtual (string Id, string Page)? Experimental => null;
}
