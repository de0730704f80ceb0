using ApiWrappers;

namespace Oneflow.Client;

/// <summary>
/// A client of Oneflow's public API, with the token of one account. Operations that need an acting user are on
/// <see cref="AsUser"/>. It is immutable and thread-safe.
/// </summary>
[ApiClient(typeof(Problem), CredentialHeaders = ["x-oneflow-api-token", "x-oneflow-user-email"])]
[ApiTier("userEmail", "User", typeof(UserEmail))]
public sealed partial class OneflowClient
{
    /// <summary>Creates a client that sends with the caller's <see cref="HttpClient"/>.</summary>
    /// <param name="http">
    /// Sends the requests; <see cref="OneflowHttp.CreateClient"/> creates a suitable one. It must not follow redirects.
    /// </param>
    /// <param name="options">The token and the other options.</param>
    /// <exception cref="ArgumentException">
    /// The client follows redirects, which would carry the token to any host that a response names; or an option is invalid. Redirects
    /// are checked for .NET's own handlers and for handlers around them.
    /// </exception>
    public OneflowClient(HttpClient http, OneflowClientOptions options)
        : this(OneflowHttp.CreatePipeline(http, options))
    {
    }
}
