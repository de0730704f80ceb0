using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>
/// The way of every call: one deadline over all attempts, and in each attempt the credentials, the request and its
/// answer. It is immutable and safe to use from any number of threads.
/// </summary>
public sealed class ApiPipeline
{
    private static readonly MediaTypeWithQualityHeaderValue JsonType = new("application/json");

    private readonly HttpClient _http;
    private readonly ApiPipelineOptions _options;
    private readonly Uri _root;
    private readonly ApiCredential[] _credentials;
    private readonly AnswerReader _reader;
    private readonly CallRunner _runner;

    /// <summary>Makes a pipeline.</summary>
    /// <param name="http">Sends the requests. It stays the caller's, and should follow no redirects, which could carry credentials elsewhere.</param>
    /// <param name="options">Where the API is, and how it is called.</param>
    /// <param name="credentials">What every request carries.</param>
    public ApiPipeline(HttpClient http, ApiPipelineOptions options, params ApiCredential[] credentials)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(credentials);
        _http = http;
        _options = options;
        _root = RootOf(options.BaseAddress);
        _credentials = credentials;
        _reader = new AnswerReader(credentials);
        _runner = new CallRunner(options);
    }

    /// <summary>The same pipeline with one more credential.</summary>
    /// <param name="credential">What requests carry besides.</param>
    public ApiPipeline With(ApiCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return new ApiPipeline(_http, _options, [.. _credentials, credential]);
    }

    /// <summary>Calls an operation that answers nothing to read; otherwise as the other form.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="path">Path and query below the base address.</param>
    /// <param name="content">The body to send, if any.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiResponse<ApiEmpty>> SendAsync(ApiOperation operation, string path, HttpContent? content, CancellationToken cancellationToken)
        => SendCoreAsync<ApiEmpty>(operation, path, content, null, cancellationToken);

    /// <summary>
    /// Calls an operation. It throws only when the caller cancels: every other failure is in the response.
    /// </summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="path">Path and query below the base address.</param>
    /// <param name="content">The body to send, if any. A form is sent once only, since its files are streams.</param>
    /// <param name="type">How the value is read.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiResponse<T>> SendAsync<T>(
        ApiOperation operation, string path, HttpContent? content, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(type);
        return SendCoreAsync(operation, path, content, type, cancellationToken);
    }

    /// <summary>
    /// Calls an operation that answers a file, itself or by sending the caller elsewhere, and copies the file into a
    /// stream as it comes. Elsewhere no credentials are sent. The deadline ends when the file begins to come, and from
    /// then on nothing is repeated.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="path">Path and query below the base address.</param>
    /// <param name="destination">Where the file goes. It stays the caller's, and holds a part when the call fails midway.</param>
    /// <param name="progress">Told how many bytes came so far.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiResponse<ApiEmpty>> DownloadAsync(
        ApiOperation operation, string path, Stream destination, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(destination);
        var (hasBegun, isRenewed) = (false, false);
        return _runner.RunAsync(operation, () => !hasBegun, DownloadOnceAsync, cancellationToken);

        async Task<ApiResponse<ApiEmpty>> DownloadOnceAsync(CancellationToken withinDeadline)
        {
            using var request = new HttpRequestMessage(operation.Method, new Uri(_root, path));
            if (await AuthorizeAsync(request, operation, withinDeadline).ConfigureAwait(false) is { } unauthorized)
                return ApiResponse<ApiEmpty>.Failure(unauthorized);

            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, withinDeadline).ConfigureAwait(false);
            if (!isRenewed && await IsRenewedAsync(request, response, operation, withinDeadline).ConfigureAwait(false))
            {
                isRenewed = true;
                return await DownloadOnceAsync(withinDeadline).ConfigureAwait(false);
            }

            if (response.Headers.Location is not { } location || (int)response.StatusCode is < 300 or >= 400)
                return await CopyAsync(response, withinDeadline).ConfigureAwait(false);

            using var elsewhere = new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri!, location));
            using var file = await _http.SendAsync(elsewhere, HttpCompletionOption.ResponseHeadersRead, withinDeadline).ConfigureAwait(false);
            return await CopyAsync(file, withinDeadline).ConfigureAwait(false);
        }

        async Task<ApiResponse<ApiEmpty>> CopyAsync(HttpResponseMessage response, CancellationToken withinDeadline)
        {
            if (!response.IsSuccessStatusCode)
                return ApiResponse<ApiEmpty>.Failure(await _reader.ReadErrorAsync(operation, response, withinDeadline).ConfigureAwait(false));

            hasBegun = true;
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                var source = progress is null ? stream : new ProgressStream(stream, progress);
                await source.CopyToAsync(destination, cancellationToken).ConfigureAwait(false);
            }

            return ApiResponse<ApiEmpty>.Success(default, (int)response.StatusCode);
        }
    }

    private async Task<ApiResponse<T>> SendCoreAsync<T>(
        ApiOperation operation, string path, HttpContent? content, JsonTypeInfo<T>? type, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(path);
        var canRenew = content is not ApiForm;
        using (content)
            return await _runner.RunAsync(operation, () => content is not ApiForm, SendOnceAsync, cancellationToken).ConfigureAwait(false);

        async Task<ApiResponse<T>> SendOnceAsync(CancellationToken withinDeadline)
        {
            using var request = new HttpRequestMessage(operation.Method, new Uri(_root, path)) { Content = content };
            try
            {
                request.Headers.Accept.Add(JsonType);
                if (await AuthorizeAsync(request, operation, withinDeadline).ConfigureAwait(false) is { } unauthorized)
                    return ApiResponse<T>.Failure(unauthorized);

                using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, withinDeadline).ConfigureAwait(false);
                if (canRenew && await IsRenewedAsync(request, response, operation, withinDeadline).ConfigureAwait(false))
                {
                    canRenew = false;
                    request.Content = null;
                    return await SendOnceAsync(withinDeadline).ConfigureAwait(false);
                }

                return response.IsSuccessStatusCode
                    ? await AnswerReader.ReadValueAsync(operation, response, type, withinDeadline).ConfigureAwait(false)
                    : ApiResponse<T>.Failure(await _reader.ReadErrorAsync(operation, response, withinDeadline).ConfigureAwait(false));
            }
            finally
            {
                // The content outlives the attempt; a further one sends it again.
                request.Content = null;
            }
        }
    }

    // Asked in each attempt, so that one whose credential ran out meanwhile gets a fresh one.
    private async ValueTask<ApiError?> AuthorizeAsync(HttpRequestMessage request, ApiOperation operation, CancellationToken cancellationToken)
    {
        foreach (var credential in CredentialsFor(operation))
        {
            if (await credential.ApplyAsync(request, operation, cancellationToken).ConfigureAwait(false) is { } error)
                return error;
        }

        return null;
    }

    private async ValueTask<bool> IsRenewedAsync(HttpRequestMessage request, HttpResponseMessage response, ApiOperation operation, CancellationToken cancellationToken)
    {
        var isRenewed = false;
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            foreach (var credential in CredentialsFor(operation))
                isRenewed |= await credential.RejectedAsync(request, operation, cancellationToken).ConfigureAwait(false);
        }

        return isRenewed;
    }

    private ApiCredential[] CredentialsFor(ApiOperation operation) => operation.IsPublic ? [] : _credentials;

    private static Uri RootOf(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new ArgumentException($"The base address '{address}' is not an absolute http or https address without query and fragment. Use one such as https://api.example.com/v1.", nameof(address));

        return address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
    }
}
