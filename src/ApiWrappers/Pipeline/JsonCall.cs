using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers;

/// <summary>A call whose response is a JSON value.</summary>
internal sealed class JsonCall<T>(ApiPipeline pipeline, ApiOperation operation, string path, HttpContent? content, JsonTypeInfo<T> type)
    : ApiCall<T>(pipeline, operation, path, content)
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<ApiError?> ReadAsync(HttpResponseMessage response, Deadline deadline)
    {
        var body = await ReadStartAsync(response.Content, deadline.Token).ConfigureAwait(false);
        if (JsonMediaType.Contradiction(response.Content) is { } other)
            return CallErrors.Of(this, ApiErrorKind.Unreadable, new JsonException($"The response is of the type '{other}', not JSON."));

        if (Charset.UnknownIn(response.Content) is { } charset)
            return CallErrors.Of(this, ApiErrorKind.Unreadable,
                new JsonException($"The response is in the charset '{charset}', which cannot be read. JSON is UTF-8."));

        try
        {
            Value = body.IsWhole
                ? JsonSerializer.Deserialize(body.Text, type)
                : await ReadLongAsync(body, deadline.Token).ConfigureAwait(false);
            if (Value is not null && MayHoldNull(body))
                NullFinder.Check(Value, type);
        }
        catch (Exception exception) when (ReadingFault.Is(exception))
        {
            return CallErrors.Of(this, ApiErrorKind.Unreadable, exception);
        }

        return Value is null ? CallErrors.Of(this, ApiErrorKind.Unreadable, new JsonException("The body is null.")) : null;
    }

    private static bool MayHoldNull(BodyStart body) => !body.IsWhole || body.Text.IndexOf("null"u8) >= 0;

    // A separate method, so that short responses need no stream.
    private ValueTask<T?> ReadLongAsync(BodyStart body, CancellationToken cancellationToken)
        => JsonSerializer.DeserializeAsync(body.ToStream(Pipeline.Options.MaxBodyLength), type, cancellationToken);
}
