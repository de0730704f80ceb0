using ApiWrappers;

namespace Signicat.Client;

/// <summary>
/// Signicat's Express APIs Signature, Identification and Notification, as one API client. It gets its tokens itself, once
/// however many calls wait, and renews them. It is immutable and safe to use from any number of threads; make one for
/// the whole process.
/// </summary>
[ApiClient(typeof(Problem))]
public sealed partial class SignicatClient
{
    /// <summary>Makes a client that sends with an <see cref="HttpClient"/> of the caller's.</summary>
    /// <param name="http">Sends the requests. It should follow no redirects; <see cref="SignicatHttp.CreateHandler"/> gives a handler that does not.</param>
    /// <param name="options">The API client, the scopes to ask for, and where the APIs are.</param>
    public SignicatClient(HttpClient http, SignicatClientOptions options)
        : this(SignicatHttp.CreatePipeline(http, options))
    {
    }
}
