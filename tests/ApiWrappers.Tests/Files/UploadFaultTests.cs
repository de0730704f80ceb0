namespace ApiWrappers.Tests.Files;

/// <summary>An exception of the caller's own stream, while it is sent, is distinguished from a network that breaks.</summary>
public sealed class UploadFaultTests
{
    private static readonly ApiOperation Post = new("addFile", HttpMethod.Post, "/files");
    private static readonly ApiOperation Put = new("replaceFile", HttpMethod.Put, "/files");
    private int _requests;

    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(ObjectDisposedException))]
    [InlineData(typeof(OperationCanceledException))]
    [InlineData(typeof(HttpRequestException))]
    public async Task It_is_the_exception_of_an_error_of_its_own_kind_and_nothing_is_sent_again(Type type)
    {
        var fault = (Exception)Activator.CreateInstance(type, "The disk is gone.")!;
        var error = await UploadAsync(Put, new FaultyFile(100_000, fault));
        Assert.Equal((ApiErrorKind.BodyUnavailable, 0, true, 1), (error.Kind, error.Status, error.MayHaveArrived, error.Attempts));
        Assert.Same(fault, error.Exception);
        Assert.Equal(1, _requests);
    }

    [Fact]
    public async Task The_message_says_whose_fault_it_is_and_that_the_request_may_have_arrived()
    {
        var error = await UploadAsync(Post, new FaultyFile(0, new IOException("The disk is gone")));
        Assert.Equal(
            "addFile broke off because the file to send cannot be read: The disk is gone. It may have taken effect, so check before "
            + "sending it again.",
            ApiErrorMessage.For<NoProblem>(error, null));
    }

    [Fact]
    public async Task A_connection_that_breaks_stays_one()
    {
        var error = await UploadAsync(Post, new MemoryStream(new byte[100]), new HttpRequestException("reset"));
        Assert.Equal((ApiErrorKind.Connection, true), (error.Kind, error.MayHaveArrived));
    }

    [Fact]
    public async Task A_stream_that_the_deadline_ends_is_no_fault_of_it()
    {
        var clock = new ManualClock();
        var file = new StallingStream();
        var call = UploadAsync(Post, file, clock: clock);
        await file.Reading;
        clock.Fire();
        Assert.Equal(ApiErrorKind.DeadlineExceeded, (await call).Kind);
    }

    [Fact]
    public async Task What_is_told_of_progress_and_throws_is_the_callers_as_well()
    {
        var error = await UploadAsync(
            Post, new MemoryStream(new byte[100]), progress: new ImmediateProgress(_ => throw new InvalidOperationException("No window.")));
        Assert.Equal((ApiErrorKind.BodyUnavailable, "No window."), (error.Kind, error.Exception!.Message));
    }

    private async Task<ApiError> UploadAsync(
        ApiOperation operation, Stream file, Exception? breakage = null, IProgress<long>? progress = null, TimeProvider? clock = null)
    {
        var http = new HttpClient(new StubHandler(async (request, cancellationToken) =>
        {
            _requests++;
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            throw breakage ?? new InvalidOperationException("The file was sent whole.");
        }));
        var form = new ApiForm();
        form.Add("file", new ApiFile(file, "a.pdf") { Progress = progress });
        var options = new ApiPipelineOptions { BaseAddress = new Uri("https://api.example.com/"), Clock = clock ?? TimeProvider.System };
        return (await new ApiPipeline(http, options).SendAsync(operation, "files", form, CancellationToken.None)).Error!;
    }
}
