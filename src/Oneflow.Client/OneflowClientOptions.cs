namespace Oneflow.Client;

/// <summary>The token of an account, where the API is, and how it is called.</summary>
public sealed class OneflowClientOptions : OneflowConnectionOptions
{
    /// <summary>The API token, 40 letters, digits and hyphens. It decides which account is called.</summary>
    public required ApiToken Token { get; set; }
}
