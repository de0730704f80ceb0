namespace Signicat.Client.Tests.Wholesome;

/// <summary>Signicat's client, as it is made from its spec.</summary>
public sealed class SignicatGenerated : IGeneratedClient
{
    public static string SpecFile => "signicat.yaml";

    public static Type Client => typeof(SignicatClient);
}
