using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ApiWrappers;

/// <summary>
/// The HTTP pipeline that sends every call: deadline, telemetry, retry; in each attempt rate limit, credentials, request, status,
/// body. It is immutable and thread-safe. Clients expose it as <c>Pipeline</c>, for endpoints missing from the spec.
/// </summary>
public sealed class ApiPipeline
{
    private readonly string _root;

    /// <summary>Creates a pipeline.</summary>
    /// <param name="http">
    /// Sends the requests; <see cref="ApiHttp.CreateClient"/> creates a suitable one. The caller disposes of it. It must not follow
    /// redirects, which would carry credentials to another host; this is checked for .NET's own handlers and for handlers around them.
    /// </param>
    /// <param name="options">The options.</param>
    /// <param name="credentials">The credentials of every request.</param>
    /// <exception cref="ArgumentException">
    /// The client follows redirects, and a credential is sent in a header other than <c>Authorization</c>; or the base address, a
    /// deadline or the retry options are invalid.
    /// </exception>
    public ApiPipeline(HttpClient http, ApiPipelineOptions options, params ApiCredential[] credentials)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(credentials);
        RedirectGuard.Check(http, credentials);
        Http = http;
        Options = options;
        Credentials = credentials;
        Deadline = ApiOptionsCheck.Deadline(options.Deadline);
        DownloadDeadline = ApiOptionsCheck.Deadline(options.DownloadDeadline, "download deadline");
        Retry = ApiOptionsCheck.Retry(options.Retry);
        Headers = [];
        _root = RootOf(options.BaseAddress);
        Target = new TelemetryTarget(options.BaseAddress);
        Log = options.LoggerFactory?.CreateLogger(ApiTelemetry.CallLogCategory) ?? NullLogger.Instance;
    }

    private ApiPipeline(
        ApiPipeline other, ApiCredential[] credentials, TimeSpan deadline, TimeSpan downloadDeadline, ApiRetryOptions retry,
        KeyValuePair<string, string>[] headers)
    {
        ExtraHeaders.CheckOwners(headers, credentials, other.Options.ReservedHeaders);
        Http = other.Http;
        Options = other.Options;
        _root = other._root;
        Target = other.Target;
        Log = other.Log;
        Credentials = credentials;
        Deadline = deadline;
        DownloadDeadline = downloadDeadline;
        Retry = retry;
        Headers = headers;
        HasAccept = Array.Exists(headers, header => header.Key.Equals("Accept", StringComparison.OrdinalIgnoreCase));
    }

    internal HttpClient Http { get; }

    internal ApiPipelineOptions Options { get; }

    internal ApiCredential[] Credentials { get; }

    internal TimeSpan Deadline { get; }

    internal TimeSpan DownloadDeadline { get; }

    internal ApiRetryOptions Retry { get; }

    internal KeyValuePair<string, string>[] Headers { get; }

    internal bool HasAccept { get; }

    internal TelemetryTarget Target { get; }

    internal ILogger Log { get; }

    /// <summary>Returns the same pipeline with an additional credential.</summary>
    /// <param name="credential">The additional credential.</param>
    public ApiPipeline With(ApiCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        RedirectGuard.Check(Http, [credential]);
        return new ApiPipeline(this, [.. Credentials, credential], Deadline, DownloadDeadline, Retry, Headers);
    }

    /// <summary>Returns the same pipeline with other options. It allocates one object.</summary>
    /// <param name="options">The options to change; the others stay.</param>
    /// <exception cref="ArgumentException">
    /// A header cannot be set, a deadline is not positive or longer than 49 days, or the retry options are invalid. The message names the
    /// header and never its value.
    /// </exception>
    public ApiPipeline With(ApiCallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ApiPipeline(
            this,
            Credentials,
            ApiOptionsCheck.Deadline(options.Deadline ?? Deadline),
            ApiOptionsCheck.Deadline(options.DownloadDeadline ?? DownloadDeadline, "download deadline"),
            options.Retry is { } retry ? ApiOptionsCheck.Retry(retry) : Retry,
            ExtraHeaders.Merge(Headers, options.Headers, options.Cookies));
    }

    /// <summary>Calls an operation whose response has no content.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The path and query below the base address.</param>
    /// <param name="content">The body to send, if any.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ApiResponse<ApiEmpty>> SendAsync(
        ApiOperation operation, string path, HttpContent? content, CancellationToken cancellationToken)
        => RunAsync(new EmptyCall(this, operation, path, content), cancellationToken);

    /// <summary>
    /// Calls an operation of the spec, or one that the caller describes. It throws only when the caller cancels: every other failure is
    /// in the response.
    /// </summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="operation">The operation. Describe one that the spec lacks by its id, method and route.</param>
    /// <param name="path">The path and query below the base address; <see cref="ApiPath"/> escapes its values.</param>
    /// <param name="content">
    /// The body to send, if any. It is sent only once unless it is held in memory: a form's files are streams.
    /// </param>
    /// <param name="type">The JSON metadata of the value.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">
    /// The path contains a segment <c>.</c> or <c>..</c>, a fragment, a backslash or a line break.
    /// </exception>
    public Task<ApiResponse<T>> SendAsync<T>(
        ApiOperation operation, string path, HttpContent? content, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(type);
        return RunAsync(new JsonCall<T>(this, operation, path, content, type), cancellationToken);
    }

    /// <summary>
    /// Calls an operation with several successes, each with a body of its own or none; otherwise like the other overload.
    /// </summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="path">Path and query below the base address.</param>
    /// <param name="content">The body to send, if any.</param>
    /// <param name="successes">The successes, each with the reader of its body.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ApiResponse<T>> SendAsync<T>(
        ApiOperation operation, string path, HttpContent? content, ApiSuccesses<T> successes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(successes);
        return RunAsync(new SuccessesCall<T>(this, operation, path, content, successes), cancellationToken);
    }

    /// <summary>
    /// Calls an operation and returns its response unread, whatever the status, with credentials, retries and deadline as for every
    /// call. The deadline covers the time until the response headers.
    /// </summary>
    /// <param name="operation">The operation of the spec, or one that the caller describes.</param>
    /// <param name="path">The path and query below the base address; <see cref="ApiPath"/> escapes its values.</param>
    /// <param name="content">The body to send, if any. It is sent only once unless it is held in memory.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The last response, which the caller disposes of; an error only when there was none.</returns>
    /// <exception cref="ArgumentException">
    /// The path contains a segment <c>.</c> or <c>..</c>, a fragment, a backslash or a line break.
    /// </exception>
    public Task<ApiResponse<HttpResponseMessage>> SendRawAsync(
        ApiOperation operation, string path, HttpContent? content, CancellationToken cancellationToken)
        => RunAsync(new RawCall(this, operation, path, content), cancellationToken);

    /// <summary>
    /// Calls an operation that returns a file, directly or by a redirect, and copies the file to a stream as it arrives. No credentials
    /// are sent to the address of a redirect. Once the file starts to arrive, nothing is retried; the deadline then limits each wait for
    /// more of it, and <see cref="ApiPipelineOptions.DownloadDeadline"/> the whole, with the time that the stream takes. Exceptions of
    /// the stream are thrown unchanged.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The path and query below the base address.</param>
    /// <param name="destination">
    /// The stream to write the file to. The caller disposes of it; it holds a part when the call fails midway. A write that does not
    /// end when the call is cancelled, or at the end of its time, is left alone.
    /// </param>
    /// <param name="progress">Receives the number of bytes received so far.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ApiResponse<ApiEmpty>> DownloadAsync(
        ApiOperation operation, string path, Stream destination, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(destination);
        return RunAsync(new DownloadCall(this, operation, path, null, destination, progress), cancellationToken);
    }

    /// <summary>Calls an operation that takes a body and returns a file; otherwise like the other overload.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="path">Path and query below the base address.</param>
    /// <param name="content">The body to send, if any.</param>
    /// <param name="destination">
    /// The stream to write the file to. It is not closed, and holds a part of the file when the call fails midway.
    /// </param>
    /// <param name="progress">Receives the number of bytes read so far.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ApiResponse<ApiEmpty>> DownloadAsync(
        ApiOperation operation, string path, HttpContent? content, Stream destination, IProgress<long>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(destination);
        return RunAsync(new DownloadCall(this, operation, path, content, destination, progress), cancellationToken);
    }

    /// <summary>The credentials that a call of the operation carries: none to a server that only the spec names.</summary>
    internal ApiCredential[] CredentialsFor(ApiOperation operation)
        => operation.IsPublic || (operation.Server is { } server && !OperationServer.IsTrusted(server, Options)) ? [] : Credentials;

    /// <summary>The address of a path: text behind the root, so that no path can name another host.</summary>
    internal Uri AddressOf(ApiOperation operation, string path)
    {
        RequestPath.Check(path);
        return new Uri(string.Concat(operation.Server is { } server ? RootOf(OperationServer.AddressOf(server, Options)) : _root, path));
    }

    private static async Task<ApiResponse<T>> RunAsync<T>(ApiCall<T> call, CancellationToken cancellationToken)
        => call.Respond(await CallRunner.RunAsync(call, cancellationToken).ConfigureAwait(false));

    private static string RootOf(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new ArgumentException(
                $"The base address '{address}' is not an absolute http or https address without query and fragment. Use one such as "
                + "https://api.example.com/v1.", nameof(address));

        return address.AbsoluteUri.EndsWith('/') ? address.AbsoluteUri : address.AbsoluteUri + "/";
    }
}
