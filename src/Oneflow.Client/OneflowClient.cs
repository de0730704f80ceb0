using ApiWrappers;

namespace Oneflow.Client;

/// <summary>
/// Oneflow's public API, with the token of one account. Operations that need an acting user are found on
/// <see cref="AsUser"/>. It is immutable and safe to use from any number of threads.
/// </summary>
[ApiClient(typeof(Problem), CredentialHeaders = ["x-oneflow-api-token", "x-oneflow-user-email"])]
[ApiTier("userEmail", "User", typeof(UserEmail))]
public sealed partial class OneflowClient
{
    /// <summary>Makes a client that sends with an <see cref="HttpClient"/> of the caller's.</summary>
    /// <param name="http">Sends the requests. It must follow no redirects by itself; <see cref="OneflowHttp.CreateHandler"/> gives a handler that does not.</param>
    /// <param name="options">The token, and where the API is.</param>
    /// <exception cref="ArgumentException">
    /// The client follows redirects, which would carry the token to any host that an answer names; or an option cannot serve.
    /// That it follows them is seen in .NET's own handlers, and in handlers around those.
    /// </exception>
    public OneflowClient(HttpClient http, OneflowClientOptions options)
        : this(OneflowHttp.CreatePipeline(http, options))
    {
    }
}
