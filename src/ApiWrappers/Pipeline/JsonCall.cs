using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>A call whose answer holds a value as JSON.</summary>
internal sealed class JsonCall<T>(ApiPipeline pipeline, ApiOperation operation, string path, HttpContent? content, JsonTypeInfo<T> type)
    : ApiCall<T>(pipeline, operation, path, content)
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<ApiError?> ReadAsync(HttpResponseMessage response, Deadline deadline)
    {
        var body = await ReadStartAsync(response.Content, deadline.Token).ConfigureAwait(false);
        if (JsonMediaType.Contradiction(response.Content) is { } other)
            return CallErrors.Of(this, ApiErrorKind.Unreadable, new JsonException($"The response is of the type '{other}', not JSON."));

        try
        {
            Value = body.IsWhole
                ? JsonSerializer.Deserialize(body.Text, type)
                : await ReadLongAsync(body, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException or FormatException or InvalidOperationException or NotSupportedException or OverflowException)
        {
            return CallErrors.Of(this, ApiErrorKind.Unreadable, exception);
        }

        return Value is null ? CallErrors.Of(this, ApiErrorKind.Unreadable, new JsonException("The body is null.")) : null;
    }

    // A method of its own, so that short answers need not know of streams.
    private ValueTask<T?> ReadLongAsync(BodyStart body, CancellationToken cancellationToken)
        => JsonSerializer.DeserializeAsync(body.ToStream(Pipeline.Options.MaxBodyLength), type, cancellationToken);
}
