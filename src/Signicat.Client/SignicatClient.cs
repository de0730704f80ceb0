using ApiWrappers;

namespace Signicat.Client;

/// <summary>
/// A client of Signicat's Express APIs Signature, Identification and Notification. It requests its tokens itself, once however many
/// calls wait, and renews them. It is immutable and thread-safe; create one for the whole process.
/// </summary>
[ApiClient(typeof(Problem))]
public sealed partial class SignicatClient
{
    /// <summary>Creates a client that sends with the caller's <see cref="HttpClient"/>.</summary>
    /// <param name="http">
    /// Sends the requests; <see cref="SignicatHttp.CreateClient"/> creates a suitable one. It must not follow redirects.
    /// </param>
    /// <param name="options">The API client, the scopes and the other options.</param>
    public SignicatClient(HttpClient http, SignicatClientOptions options)
        : this(SignicatHttp.CreatePipeline(http, options))
    {
    }
}
