using System.Net;
using ApiWrappers;
using Signicat.Client.Tests.Wire;

namespace Signicat.Client.Tests.Errors;

public sealed class ErrorMappingTests
{
    private const string Dashboard = "Account, API Clients, OAuth/OpenID Config, API access";
    private static readonly Guid Id = new("8f14e45f-ceea-467f-a8e9-1d2e3f4a5b6c");

    [Fact]
    public async Task A_documented_failure_is_thrown_as_its_own_type_with_the_fields_and_the_request_id()
    {
        var wire = new WireClient().Answer(HttpStatusCode.BadRequest, """{"errors":[{"field":"Title","message":"The Title field is required."}]}""");
        var error = await Assert.ThrowsAsync<SignicatBadRequestException>(
            () => wire.Client.Documents.UpdateDocumentAsync(Id, new UpdateDocumentRequest()));
        var field = Assert.Single(error.FieldProblems);
        Assert.Equal(("Title", "updateDocument", 400, "0HM"), (field.Field, error.OperationId, error.Status, error.RequestId));
        Assert.Contains("The Title field is required. Documented reason:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_failure_is_a_result_without_an_exception()
    {
        var wire = new WireClient().Answer(HttpStatusCode.NotFound, """{"code":"ID-1000","message":"There is no such session."}""");
        var failure = Assert.IsType<GetSessionResult.NotFound>(await wire.Client.Sessions.TryGetSessionAsync("x"));
        Assert.Equal("ID-1000", failure.Problem!.Code);
    }

    [Fact]
    public async Task A_call_whose_scope_was_not_asked_for_fails_before_anything_is_sent()
    {
        var wire = new WireClient(Options([SignicatScope.DocumentRead, SignicatScope.Event]));
        var error = await Assert.ThrowsAsync<SignicatException>(
            () => wire.Client.Files.DownloadDocumentAsync(Id, FileFormat.Native, Stream.Null));
        Assert.Equal(ApiErrorKind.ScopeMissing, error.Error.Kind);
        Assert.StartsWith("downloadDocument was not sent", error.Message, StringComparison.Ordinal);
        Assert.Contains("document_file", error.Message, StringComparison.Ordinal);
        Assert.Contains(Dashboard, error.Message, StringComparison.Ordinal);
        Assert.Empty(wire.Sent);
        Assert.Empty(wire.TokenRequests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Forbidden</html>")]
    [InlineData("""{"message":"Insufficient scope."}""")]
    public async Task A_403_names_the_scope_and_where_it_is_ticked_whatever_its_body_says(string body)
    {
        var wire = new WireClient().Answer(HttpStatusCode.Forbidden, body);
        var error = await Assert.ThrowsAsync<SignicatForbiddenException>(() => wire.Client.Events.ClearEventsAsync());
        Assert.Contains("does not include the scope event.", error.Message, StringComparison.Ordinal);
        Assert.Contains(Dashboard, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_401_says_that_the_token_is_missing_or_has_expired_after_one_more_token_was_tried()
    {
        var wire = new WireClient().Answer(HttpStatusCode.Unauthorized);
        var error = await Assert.ThrowsAsync<SignicatUnauthorizedException>(() => wire.Client.Events.ListEventsAsync());
        Assert.Contains("The access token is missing or has expired.", error.Message, StringComparison.Ordinal);
        Assert.Equal((2, 2), (wire.Sent.Count, wire.TokenRequests.Count));
    }

    [Theory]
    [InlineData(HttpStatusCode.PaymentRequired, "The endpoint is not in the subscription of the account.")]
    [InlineData(HttpStatusCode.TooManyRequests, "There were too many requests.")]
    [InlineData(HttpStatusCode.InternalServerError, "Something failed inside Signicat.")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "A third party behind the endpoint failed.")]
    [InlineData(HttpStatusCode.Conflict, null)]
    public async Task What_any_operation_may_answer_is_unexpected_and_yet_explained(HttpStatusCode status, string? cause)
    {
        var wire = new WireClient().Answer(status, "<html></html>", "text/html");
        var result = Assert.IsType<ListEventsResult.Unexpected>(await wire.Client.Events.TryListEventsAsync());
        Assert.Equal(((int)status, "<html></html>"), (result.Error!.Status, result.Error.Body));
        Assert.Equal(cause is not null, result.Message!.Contains(cause ?? "Documented reason", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_cannot_be_had_is_an_error_and_nothing_is_sent()
    {
        var wire = new WireClient { TokenStatus = HttpStatusCode.BadRequest, TokenBody = """{"error":"invalid_scope"}""" };
        var error = await Assert.ThrowsAsync<SignicatException>(() => wire.Client.Events.ListEventsAsync());
        Assert.Equal(ApiErrorKind.CredentialUnavailable, error.Error.Kind);
        Assert.Contains("invalid_scope", error.Message, StringComparison.Ordinal);
        Assert.Empty(wire.Sent);
        Assert.Single(wire.TokenRequests);
    }

    [Fact]
    public async Task The_token_is_asked_for_once_with_the_scopes_and_sent_with_each_call()
    {
        var wire = new WireClient(Options([SignicatScope.Event, SignicatScope.DocumentRead]), "[]");
        await wire.Client.Events.ListEventsAsync();
        await wire.Client.Events.PeekEventsAsync();
        Assert.All(wire.Sent, sent => Assert.Equal("Bearer xxxxx.yyyyy.zzzzz", sent.Authorization));
        var request = Assert.Single(wire.TokenRequests);
        Assert.Equal("grant_type=client_credentials&scope=document_read+event", request.Body.Replace("%20", "+", StringComparison.Ordinal));
        Assert.StartsWith("Basic ", request.Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_token_nor_secret_reach_the_exception_even_when_the_server_repeats_them()
    {
        var wire = new WireClient().Answer(HttpStatusCode.BadRequest, $$"""{"message":"The token xxxxx.yyyyy.zzzzz of {{WireClient.Secret}} is bad."}""");
        var error = await Assert.ThrowsAsync<SignicatBadRequestException>(() => wire.Client.Documents.CancelDocumentAsync(Id, "x"));
        Assert.Contains("The token [redacted] of [redacted] is bad.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("xxxxx", error + error.Error.Body, StringComparison.Ordinal);
    }

    private static SignicatClientOptions Options(OAuth2ScopeSet scopes)
        => new() { ClientId = new(WireClient.Id), ClientSecret = new(WireClient.Secret), Scopes = scopes, Retry = ApiRetryOptions.None };
}
