using System.Buffers;

namespace ApiWrappers;

/// <summary>
/// A call whose response is a file, or a redirect to one, to which no credentials are sent. The file is copied as it arrives. Once it
/// starts to arrive, nothing is retried; the deadline limits each wait for more of it, and the download deadline the whole.
/// </summary>
internal sealed class DownloadCall(
    ApiPipeline pipeline, ApiOperation operation, string path, HttpContent? content, Stream destination, IProgress<long>? progress)
    : ApiCall<ApiEmpty>(pipeline, operation, path, content)
{
    private const int PartSize = 80 * 1024;

    private bool _hasBegun;
    private bool _isWriting;

    public override bool IsRepeatable => !_hasBegun && base.IsRepeatable;

    public override async ValueTask<ApiError?> ReadAsync(HttpResponseMessage response, Deadline deadline)
    {
        _hasBegun = true;
        var began = Pipeline.Options.Clock.GetTimestamp();
        var source = ContentDecoder.Decode(
            response.Content, await response.Content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false));
        var buffer = ArrayPool<byte>.Shared.Rent(PartSize);
        try
        {
            var total = 0L;
            while (true)
            {
                // Parts that arrive at once and are taken at once leave no time for the timer.
                var left = Left(began);
                if (left == TimeSpan.Zero)
                    return CallErrors.Of(this, ApiErrorKind.DeadlineExceeded);

                deadline.Restart(left);
                var count = await ContentDecoder.ReadAsync(source, buffer, deadline.Token).ConfigureAwait(false);
                if (count == 0)
                    return null;

                deadline.Pause(Left(began));
                await HandOnAsync(buffer.AsMemory(0, count), total += count, deadline.Token).ConfigureAwait(false);
            }
        }
        finally
        {
            // A destination that was given up may still read it.
            if (!_isWriting)
                ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public override async ValueTask<ApiError?> ReadFailureAsync(HttpResponseMessage response, Deadline deadline)
    {
        if (PlaceElsewhere(response) is not { } place)
            return await base.ReadFailureAsync(response, deadline).ConfigureAwait(false);

        IsCarriedOut = true;
        response.Dispose();
        var elsewhere = RequestWriter.For(Pipeline.Http, HttpMethod.Get, place);
        Response = await Pipeline.Http.SendAsync(elsewhere, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
        return Response.IsSuccessStatusCode
            ? await ReadAsync(Response, deadline).ConfigureAwait(false)
            : await base.ReadFailureAsync(Response, deadline).ConfigureAwait(false);
    }

    private TimeSpan Left(long began)
    {
        var limit = Pipeline.DownloadDeadline;
        if (limit == Timeout.InfiniteTimeSpan)
            return limit;

        var left = limit - Pipeline.Options.Clock.GetElapsedTime(began);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private async ValueTask HandOnAsync(ReadOnlyMemory<byte> part, long total, CancellationToken cancellationToken)
    {
        try
        {
            var write = destination.WriteAsync(part, cancellationToken);
            if (write.IsCompleted)
                await write.ConfigureAwait(false);
            else
                await WaitAsync(write.AsTask(), cancellationToken).ConfigureAwait(false);
            progress?.Report(total);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            CallersFault = exception;
            throw;
        }
    }

    // Not every stream heeds the token, and one that does not must not keep the call.
    private async Task WaitAsync(Task write, CancellationToken cancellationToken)
    {
        try
        {
            await write.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _isWriting = !write.IsCompleted;
            if (_isWriting)
                _ = IgnoreAsync(write);
        }
    }

    private static async Task IgnoreAsync(Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    // From https only to https, so that no file is sent unencrypted. And not to an address that contains a credential: addresses are
    // often logged.
    private Uri? PlaceElsewhere(HttpResponseMessage response)
        => (int)response.StatusCode is >= 300 and < 400
            && response.Headers.Location is { } location
            && CapturedBody.Redact(location.OriginalString, Pipeline.Credentials) == location.OriginalString
            && Uri.TryCreate(Address, location, out var place)
            && (place.Scheme == Uri.UriSchemeHttps || place.Scheme == Address.Scheme)
                ? place
                : null;
}
