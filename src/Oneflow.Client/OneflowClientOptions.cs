namespace Oneflow.Client;

/// <summary>Options of a client: the token of an account, the base address and the call options.</summary>
public sealed class OneflowClientOptions : OneflowConnectionOptions
{
    /// <summary>The API token: 40 letters, digits and hyphens. It identifies the account.</summary>
    public required ApiToken Token { get; set; }
}
