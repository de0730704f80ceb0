using ApiWrappers;

namespace Signicat.Client;

/// <summary>
/// Signicat's Express APIs Signature, Identification and Notification, as one API client. It gets its tokens itself. It
/// is immutable and safe to use from any number of threads.
/// </summary>
[ApiClient(typeof(Problem))]
public sealed partial class SignicatClient
{
    /// <summary>Makes a client that sends with an <see cref="HttpClient"/> of the caller's.</summary>
    /// <param name="http">Sends the requests. It should follow no redirects; <see cref="SignicatHttp.CreateHandler"/> gives a handler that does not.</param>
    /// <param name="credential">What every request carries.</param>
    /// <param name="options">Where the API is, and how it is called.</param>
    public SignicatClient(HttpClient http, ApiCredential credential, SignicatClientOptions options)
        : this(SignicatHttp.CreatePipeline(http, options, credential))
    {
    }
}
