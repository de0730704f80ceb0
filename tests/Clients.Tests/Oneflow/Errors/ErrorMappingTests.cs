using System.Net;
using System.Text.RegularExpressions;
using ApiWrappers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Oneflow.Client.Tests.Errors;

public sealed class ErrorMappingTests
{
    private const string Token = "9841f1ee533681c3ea6a438560f2bb6c73b76675";

    private const string Duplicate = """
        {"type":"https://api.oneflow.com/v1/error_codes/4000003","title":"Bad Request","status":400,"error_code":4000003,
         "detail":"You tried to add two identical participants to a contract.",
         "parameter_problems":{"parties[1].participants[2].email":["It is there twice."]},"request_id":"abc=="}
        """;

    [Fact]
    public async Task A_documented_failure_is_thrown_as_its_own_type_with_the_parsed_problem()
    {
        var error = await Assert.ThrowsAsync<OneflowBadRequestException>(
            () => Client(HttpStatusCode.BadRequest, Duplicate).Contracts.CreateAccessLinkAsync(1, 2));
        Assert.Equal((400, 4000003, "abc==", "createAccessLink"), (error.Status, error.ErrorCode, error.RequestId, error.OperationId));
        Assert.Equal("It is there twice.", Assert.Single(error.ParameterProblems["parties[1].participants[2].email"]));
        Assert.Contains("You tried to add two identical participants to a contract. parties[1].participants[2].email: It is there "
            + "twice. Documented", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(" Request id: abc==", error.Message, StringComparison.Ordinal);
        Assert.Contains("Documented reason: Invalid format or content of the request. It happens when the participant is an owner-side "
            + "participant.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_fields_the_first_are_named_and_the_others_counted()
    {
        var problems = string.Join(',', Enumerable.Range(1, 8).Select(number => $"\"field{number}\":[\"Bad.\",\"Very bad\"]"));
        var client = Client(HttpStatusCode.BadRequest, $$$"""{"title":"Bad Request","status":400,"error_code":4000000,"detail":"No.","parameter_problems":{ {{{problems}}} }}""");
        var error = await Assert.ThrowsAsync<OneflowBadRequestException>(() => client.Contracts.CreateAccessLinkAsync(1, 2));
        Assert.Contains("No. field1: Bad. Very bad. field2: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("field5: Bad. Very bad. And 3 more, see ParameterProblems.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("field6", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null", "No. name. Documented", 0)]
    [InlineData("[]", "No. name. Documented", 0)]
    [InlineData("[null]", "No. name. Documented", 0)]
    [InlineData("[null,\"Too long\"]", "No. name: Too long. Documented", 1)]
    public async Task A_field_without_a_problem_in_words_is_named_alone(string words, string text, int count)
    {
        var client = Client(HttpStatusCode.BadRequest, $$$"""{"title":"Bad Request","status":400,"error_code":4000000,"detail":"No.","parameter_problems":{"name":{{{words}}}}}""");
        var error = await Assert.ThrowsAsync<OneflowBadRequestException>(() => client.Contracts.CreateAccessLinkAsync(1, 2));
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
        Assert.Contains("name", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(count, error.ParameterProblems["name"].Count);
        Assert.Contains(text, (await client.Contracts.TryCreateAccessLinkAsync(1, 2)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Duplicate, "abc==")]
    [InlineData("<html></html>", "from-header")]
    public async Task The_log_the_error_and_the_exception_have_the_same_request_id(string body, string id)
    {
        var log = new FakeLogCollector();
        using var http = new HttpClient(
            new StubHandler(_ => new HttpResponseMessage(
            HttpStatusCode.BadGateway)
            { Content = new StringContent(body), Headers = { { "x-request-id", "from-header" } } }));
        using var factory = LoggerFactory.Create(
            logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(log)));
        var client = new OneflowClient(
            http, new OneflowClientOptions { Token = Token, LoggerFactory = factory, Retry = ApiRetryOptions.None });
        var error = await Assert.ThrowsAsync<OneflowException>(() => client.Contracts.CreateAccessLinkAsync(1, 2));
        Assert.Equal((id, id), (error.RequestId, error.Error.RequestId));
        Assert.Equal(id, Assert.Single(log.GetSnapshot()).GetStructuredStateValue("RequestId"));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, OneflowErrorCodes.DuplicateParticipant)]
    [InlineData(HttpStatusCode.NotFound, OneflowErrorCodes.NotFound)]
    [InlineData(HttpStatusCode.TooManyRequests, OneflowErrorCodes.RateLimited)]
    public async Task A_known_code_has_a_name(HttpStatusCode status, int code)
    {
        var result = await Client(status, Duplicate.Replace("4000003", $"{code}", StringComparison.Ordinal))
            .Contracts.TryCreateAccessLinkAsync(1, 2);
        Assert.Equal(code, result.Problem!.ErrorCode);
        Assert.Equal((int)status, code / 10_000);
    }

    [Fact]
    public void The_codes_that_have_a_name_are_those_that_the_spec_lists()
    {
        var told = (string)TestKit.Spec.SpecDocument.Load("oneflow.yaml").Schemas["Problem"]["properties"]!["error_code"]!["description"]!;
        Assert.Equal(
            Regex.Matches(told, @"\b\d{7}\b").Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture)),
            typeof(OneflowErrorCodes).GetFields().Select(field => (int)field.GetRawConstantValue()!));
    }

    [Fact]
    public async Task The_same_failure_is_a_result_without_an_exception()
    {
        var result = await Client(HttpStatusCode.BadRequest, Duplicate).Contracts.TryCreateAccessLinkAsync(1, 2);
        var failure = Assert.IsType<CreateAccessLinkResult.BadRequest>(result);
        Assert.Equal(4000003, failure.Problem!.ErrorCode);
        Assert.Equal("400", result.Match(ok => "200", badRequest => "400", unauthorized => "401", notFound => "404", unexpected => "?"));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, """{"title":"Too Many Requests","status":429,"error_code":4290000,"detail":"Wait.","parameter_problems":{},"info":"https://developer.oneflow.com/reference/api-rate-limit"}""")]
    [InlineData(HttpStatusCode.BadGateway, "<html><body>Bad gateway</body></html>")]
    [InlineData(HttpStatusCode.InternalServerError, "")]
    [InlineData(HttpStatusCode.OK, "{}")]
    public async Task What_is_not_documented_is_the_base_type_and_keeps_what_there_is(HttpStatusCode status, string body)
    {
        var client = Client(status, body);
        var error = await Assert.ThrowsAnyAsync<OneflowException>(() => client.Contracts.CreateAccessLinkAsync(1, 2));
        Assert.Equal(status == HttpStatusCode.TooManyRequests ? typeof(OneflowRateLimitException) : typeof(OneflowException),
            error.GetType());
        Assert.Equal((int)status, error.Status);
        Assert.Equal(body, error.Error.Body);
        Assert.Equal(status == HttpStatusCode.TooManyRequests ? 4290000 : null, error.ErrorCode);
        Assert.IsType<CreateAccessLinkResult.Unexpected>(await client.Contracts.TryCreateAccessLinkAsync(1, 2));
    }

    [Fact]
    public async Task An_empty_success_is_not_read_as_JSON()
        => await Client(HttpStatusCode.OK, "").AsUser("sven@example.com").Contracts.DeleteContractAsync(1);

    [Fact]
    public async Task Neither_token_nor_email_reach_the_exception_even_when_the_server_repeats_them()
    {
        var client = Client(HttpStatusCode.Unauthorized, $$$"""{"title":"Unauthorized","status":401,"error_code":4010000,"detail":"Token {{{Token}}} of sven@example.com is bad.","parameter_problems":{}}""");
        var error = await Assert.ThrowsAsync<OneflowUnauthorizedException>(() => client.AsUser("sven@example.com").Core.PingAsync());
        Assert.Contains("Token [redacted] of [redacted] is bad.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, error + error.Error.Body + error.Problem!.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("sven@", error + error.Error.Body + error.Problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_email_is_sent_only_where_the_user_acts()
    {
        var sent = new List<bool>();
        var client = new OneflowClient(new HttpClient(new StubHandler(request =>
        {
            sent.Add(request.Headers.Contains(UserEmail.Header));
            Assert.Equal(Token, Assert.Single(request.Headers.GetValues(ApiToken.Header)));
            return new HttpResponseMessage(HttpStatusCode.OK);
        })), new OneflowClientOptions { Token = Token, Retry = ApiWrappers.ApiRetryOptions.None });
        await client.Core.PingAsync();
        await client.AsUser("sven@example.com").Core.PingAsync();
        Assert.Equal([false, true], sent);
    }

    private static OneflowClient Client(HttpStatusCode status, string body) => new(
        new HttpClient(new StubHandler(_ => new HttpResponseMessage(status) { Content = new StringContent(body) })),
        new OneflowClientOptions { Token = Token, Retry = ApiWrappers.ApiRetryOptions.None });
}
