namespace Oneflow.Client.Tests.Wholesome;

/// <summary>Oneflow's client, as it is made from its spec.</summary>
public sealed class OneflowGenerated : IGeneratedClient
{
    public static string SpecFile => "oneflow.yaml";

    public static Type Client => typeof(OneflowClient);

    public static IReadOnlyDictionary<string, Type> Tiers => new Dictionary<string, Type> { ["userEmail"] = typeof(OneflowUserClient) };

    public static (string Id, string Page)? Experimental => ("ONEFLOW001", "openapi/inferred.md");
}
