using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>Makes values and errors of answers.</summary>
internal sealed class AnswerReader(ApiCredential[] credentials)
{
    public static async Task<ApiResponse<T>> ReadValueAsync<T>(
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

    public async Task<ApiError> ReadErrorAsync(ApiOperation operation, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var (body, truncated) = await ReadBodyAsync(response.Content, cancellationToken).ConfigureAwait(false);
        foreach (var credential in credentials)
            body = credential.Redact(body);

        return new ApiError(operation, ApiErrorKind.Status)
        {
            Status = (int)response.StatusCode,
            Headers = response.Headers,
            Body = body,
            IsBodyTruncated = truncated,
        };
    }

    private static ApiResponse<T> Unreadable<T>(ApiOperation operation, HttpResponseMessage response, JsonException exception)
        => ApiResponse<T>.Failure(new ApiError(operation, ApiErrorKind.Unreadable)
        {
            Status = (int)response.StatusCode,
            Headers = response.Headers,
            Exception = exception,
        });

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
}
