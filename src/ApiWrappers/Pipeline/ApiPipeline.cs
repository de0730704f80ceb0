using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>
/// The way of every call: deadline, then credentials, then the request, then its answer. It is immutable and safe to
/// use from any number of threads.
/// </summary>
public sealed class ApiPipeline
{
    private static readonly MediaTypeWithQualityHeaderValue JsonType = new("application/json");

    private readonly HttpClient _http;
    private readonly ApiPipelineOptions _options;
    private readonly Uri _root;
    private readonly ApiCredential[] _credentials;

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
    /// Calls an operation. It throws only when the caller cancels, or when a credential cannot be had: every other
    /// failure is in the response.
    /// </summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="path">Path and query below the base address.</param>
    /// <param name="content">The body to send, if any.</param>
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
    /// stream as it comes. Elsewhere no credentials are sent. The deadline ends when the file begins to come.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="path">Path and query below the base address.</param>
    /// <param name="destination">Where the file goes. It stays the caller's, and holds a part when the call fails midway.</param>
    /// <param name="progress">Told how many bytes came so far.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<ApiResponse<ApiEmpty>> DownloadAsync(
        ApiOperation operation, string path, Stream destination, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(destination);
        using var deadline = new CancellationTokenSource(_options.Deadline, _options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(operation.Method, new Uri(_root, path));
            foreach (var credential in _credentials)
                await credential.ApplyAsync(request, operation, either.Token).ConfigureAwait(false);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            if (response.Headers.Location is not { } location || (int)response.StatusCode is < 300 or >= 400)
                return await CopyAsync(operation, response, destination, progress, either.Token, cancellationToken).ConfigureAwait(false);

            using var elsewhere = new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri!, location));
            using var file = await _http.SendAsync(elsewhere, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return await CopyAsync(operation, file, destination, progress, either.Token, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return ApiResponse<ApiEmpty>.Failure(new ApiError(operation, ApiErrorKind.DeadlineExceeded) { Exception = exception });
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return ApiResponse<ApiEmpty>.Failure(new ApiError(operation, ApiErrorKind.Connection) { Exception = exception });
        }
    }

    private async Task<ApiResponse<ApiEmpty>> CopyAsync(
        ApiOperation operation, HttpResponseMessage response, Stream destination, IProgress<long>? progress, CancellationToken withinDeadline, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
            return ApiResponse<ApiEmpty>.Failure(await ReadErrorAsync(operation, response, withinDeadline).ConfigureAwait(false));

        var stream = await response.Content.ReadAsStreamAsync(withinDeadline).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var source = progress is null ? stream : new ProgressStream(stream, progress);
            await source.CopyToAsync(destination, cancellationToken).ConfigureAwait(false);
        }

        return ApiResponse<ApiEmpty>.Success(default, (int)response.StatusCode);
    }

    private async Task<ApiResponse<T>> SendCoreAsync<T>(
        ApiOperation operation, string path, HttpContent? content, JsonTypeInfo<T>? type, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(path);

        using var deadline = new CancellationTokenSource(_options.Deadline, _options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using var request = new HttpRequestMessage(operation.Method, new Uri(_root, path)) { Content = content };
        request.Headers.Accept.Add(JsonType);
        try
        {
            foreach (var credential in _credentials)
                await credential.ApplyAsync(request, operation, either.Token).ConfigureAwait(false);

            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? await ReadValueAsync(operation, response, type, either.Token).ConfigureAwait(false)
                : ApiResponse<T>.Failure(await ReadErrorAsync(operation, response, either.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            return ApiResponse<T>.Failure(new ApiError(operation, ApiErrorKind.DeadlineExceeded) { Exception = exception });
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return ApiResponse<T>.Failure(new ApiError(operation, ApiErrorKind.Connection) { Exception = exception });
        }
    }

    private static async Task<ApiResponse<T>> ReadValueAsync<T>(
        ApiOperation operation, HttpResponseMessage response, JsonTypeInfo<T>? type, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (type is null)
            return ApiResponse<T>.Success(default!, status);

        try
        {
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                var value = await JsonSerializer.DeserializeAsync(stream, type, cancellationToken).ConfigureAwait(false);
                return value is not null
                    ? ApiResponse<T>.Success(value, status)
                    : Unreadable<T>(operation, response, new JsonException("The body is null."));
            }
        }
        catch (JsonException exception)
        {
            return Unreadable<T>(operation, response, exception);
        }
    }

    private static ApiResponse<T> Unreadable<T>(ApiOperation operation, HttpResponseMessage response, JsonException exception)
        => ApiResponse<T>.Failure(new ApiError(operation, ApiErrorKind.Unreadable)
        {
            Status = (int)response.StatusCode,
            Headers = response.Headers,
            Exception = exception,
        });

    private async Task<ApiError> ReadErrorAsync(ApiOperation operation, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var (body, truncated) = await ReadBodyAsync(response.Content, cancellationToken).ConfigureAwait(false);
        foreach (var credential in _credentials)
            body = credential.Redact(body);

        return new ApiError(operation, ApiErrorKind.Status)
        {
            Status = (int)response.StatusCode,
            Headers = response.Headers,
            Body = body,
            IsBodyTruncated = truncated,
        };
    }

    // A body that breaks off must not cost the status, which says more.
    private static async Task<(string Text, bool IsTruncated)> ReadBodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            return await BoundedBody.ReadAsync(content, ApiError.BodyLimit, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return ("", true);
        }
    }

    private static Uri RootOf(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new ArgumentException($"The base address '{address}' is not an absolute http or https address without query and fragment. Use one such as https://api.example.com/v1.", nameof(address));

        return address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
    }
}
