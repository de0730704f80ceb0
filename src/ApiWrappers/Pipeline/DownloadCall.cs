namespace ApiWrappers;

/// <summary>
/// A call whose answer is a file, or the address of one elsewhere, where no credentials are sent. The file is copied as
/// it comes. The deadline ends when it begins to come, and from then on nothing is repeated.
/// </summary>
internal sealed class DownloadCall(ApiPipeline pipeline, ApiOperation operation, string path, Stream destination, IProgress<long>? progress)
    : ApiCall<ApiEmpty>(pipeline, operation, path, null)
{
    private bool _hasBegun;

    public override bool IsRepeatable => !_hasBegun;

    public override async ValueTask<ApiError?> ReadAsync(HttpResponseMessage answer, Deadline deadline)
    {
        _hasBegun = true;
        var stream = await answer.Content.ReadAsStreamAsync(deadline.Caller).ConfigureAwait(false);
        var source = progress is null ? stream : new ProgressStream(stream, progress);
        await source.CopyToAsync(destination, deadline.Caller).ConfigureAwait(false);
        return null;
    }

    public override async ValueTask<ApiError?> ReadFailureAsync(HttpResponseMessage answer, Deadline deadline)
    {
        // Addresses are logged by many, so one that quotes a credential is not called.
        if (answer.Headers.Location is not { } location || (int)answer.StatusCode is < 300 or >= 400
            || CapturedBody.Redact(location.OriginalString, Pipeline.Credentials) != location.OriginalString)
            return await base.ReadFailureAsync(answer, deadline).ConfigureAwait(false);

        answer.Dispose();
        var elsewhere = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, location));
        Answer = await Pipeline.Http.SendAsync(elsewhere, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
        return Answer.IsSuccessStatusCode
            ? await ReadAsync(Answer, deadline).ConfigureAwait(false)
            : await base.ReadFailureAsync(Answer, deadline).ConfigureAwait(false);
    }
}
