using System.Text.Json;

namespace ApiWrappers;

/// <summary>A call with several successes, each with a body of its own or none.</summary>
internal sealed class SuccessesCall<T>(ApiPipeline pipeline, ApiOperation operation, string path, HttpContent? content,
    ApiSuccesses<T> successes)
    : ApiCall<T>(pipeline, operation, path, content)
{
    public override async ValueTask<ApiError?> ReadAsync(HttpResponseMessage response, Deadline deadline)
    {
        var body = await ReadStartAsync(response.Content, deadline.Token).ConfigureAwait(false);
        var isEmpty = body.IsWhole && body.Text.IsEmpty;
        if (successes.Find((int)response.StatusCode, isEmpty) is not { } success)
            return CallErrors.Of(this, ApiErrorKind.Unreadable,
                new JsonException($"The success {(int)response.StatusCode} is not documented."));
        if (success.IsJson && JsonMediaType.Contradiction(response.Content) is { } other)
            return CallErrors.Of(this, ApiErrorKind.Unreadable, new JsonException($"The response is of the type '{other}', not JSON."));

        if (success.IsJson && Charset.UnknownIn(response.Content) is { } charset)
            return CallErrors.Of(this, ApiErrorKind.Unreadable,
                new JsonException($"The response is in the charset '{charset}', which cannot be read. JSON is UTF-8."));

        try
        {
            Value = await success.ReadAsync(body.ToStream(Pipeline.Options.MaxBodyLength), response.Content, deadline.Token)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (ReadingFault.Is(exception))
        {
            return CallErrors.Of(this, ApiErrorKind.Unreadable, exception);
        }

        return Value is null && !success.AllowsNull
            ? CallErrors.Of(this, ApiErrorKind.Unreadable, new JsonException("The body is null."))
            : null;
    }
}
