using System.Net;

namespace ApiWrappers.Tests.Credentials;

public sealed class ApiCredentialTests
{
    private static readonly ApiOperation Operation =
        new("makeThing", HttpMethod.Post, "/things", new ApiStatusReason(401, "The token is bad."));
    private readonly List<string?> _sent = [];

    [Theory]
    [InlineData(ApiErrorKind.CredentialUnavailable, "makeThing was not sent: its credential is unavailable. No token is left.")]
    [InlineData(ApiErrorKind.ScopeMissing, "makeThing was not sent: its credential lacks a scope. No token is left.")]
    public async Task A_credential_that_cannot_be_had_is_what_comes_of_the_call_and_nothing_is_sent(ApiErrorKind kind, string message)
    {
        var response = await SendAsync(new TokenCredential(kind), new StringContent("body"), HttpStatusCode.OK);
        Assert.Equal((kind, 0, false), (response.Error!.Kind, response.Error.Status, response.Error.MayHaveArrived));
        Assert.Equal(message, ApiErrorMessage.For<NoProblem>(response.Error, null));
        Assert.Empty(_sent);
    }

    [Fact]
    public async Task The_later_credentials_are_not_asked_when_an_earlier_one_cannot_be_had()
    {
        var later = new TokenCredential(ApiErrorKind.ScopeMissing);
        var response = await SendAsync([new TokenCredential(ApiErrorKind.CredentialUnavailable), later], null, HttpStatusCode.OK);
        Assert.Equal(ApiErrorKind.CredentialUnavailable, response.Error!.Kind);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once_and_the_same_body_sent_again()
    {
        var credential = new TokenCredential(ApiErrorKind.CredentialUnavailable, "old", "new");
        var response = await SendAsync(credential, new StringContent("body"), HttpStatusCode.Unauthorized, HttpStatusCode.OK);
        Assert.True(response.IsSuccess);
        Assert.Equal(["old body", "new body"], _sent);
        Assert.Equal(["old"], credential.Rejected);
    }

    [Fact]
    public async Task A_token_is_replaced_only_once_in_a_call()
    {
        var credential = new TokenCredential(ApiErrorKind.CredentialUnavailable, "first", "second", "third");
        var response = await SendAsync(credential, null, HttpStatusCode.Unauthorized);
        Assert.Equal((401, 2, 2), (response.Status, response.Attempts, _sent.Count));
        Assert.Equal(["first", "second"], credential.Rejected);
    }

    [Fact]
    public async Task A_streamed_body_is_not_sent_again()
    {
        using var form = new ApiForm();
        form.Add("file", new ApiFile(new MemoryStream("x"u8.ToArray()), "x.bin"));
        var response = await SendAsync(
            new TokenCredential(ApiErrorKind.CredentialUnavailable, "old", "new"), form, HttpStatusCode.Unauthorized, HttpStatusCode.OK);
        Assert.Equal((401, 1), (response.Status, _sent.Count));
    }

    [Fact]
    public async Task A_credential_that_has_no_other_is_not_sent_again()
    {
        var response = await SendAsync(new SecretCredential("old"), null, HttpStatusCode.Unauthorized, HttpStatusCode.OK);
        Assert.Equal((401, 1), (response.Status, _sent.Count));
    }

    private Task<ApiResponse<ApiEmpty>> SendAsync(ApiCredential credential, HttpContent? content, params HttpStatusCode[] answers)
        => SendAsync([credential], content, answers);

    private Task<ApiResponse<ApiEmpty>> SendAsync(ApiCredential[] credentials, HttpContent? content, params HttpStatusCode[] answers)
    {
        var handler = new StubHandler(async (request, cancellationToken) =>
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            _sent.Add($"{request.Headers.Authorization?.Parameter} {body}");
            return new HttpResponseMessage(answers[Math.Min(_sent.Count, answers.Length) - 1]);
        });
        var options = new ApiPipelineOptions { BaseAddress = new Uri("https://api.example.com/"), Retry = ApiRetryOptions.None };
        return new ApiPipeline(new HttpClient(handler), options, credentials)
            .SendAsync(Operation, "things", content, CancellationToken.None);
    }
}
