using System.Net;
using TestKit.Spec;

namespace TestKit.Tests.Spec;

public sealed class ResponseCheckTests
{
    private const string Links = """
        "_links":{"self":{"href":"http://localhost/v1/tags"},"next":{"href":null},"previous":{"href":null}},"count":0,"data":[]
        """;

    private const string Refusal = """
        {"type":"t","title":"Not Found","status":404,"detail":"d","error_code":4040000,"parameter_problems":{},"request_id":"r=="}
        """;

    [Theory]
    [InlineData("GET", "/v1/tags", 200, "{" + Links + "}")]
    [InlineData("GET", "/v1/tags/?limit=1", 200, "{" + Links + "}")]
    [InlineData("GET", "/v1/contracts/1", 404, Refusal)]
    [InlineData("GET", "/v1/nowhere", 404, Refusal)]
    [InlineData("DELETE", "/v1/contracts/1", 200, "")]
    [InlineData("GET", "/v1/tags", 421, """{"error":"Another name."}""")]
    public void An_answer_as_documented_passes(string method, string path, int status, string body) =>
        Assert.Empty(ResponseCheck.Oneflow.Check(method, path, status, body));

    [Theory]
    [InlineData("GET", "/v1/tags", 200, "{" + Links + ",\"colour\":1}", "listTags 200: $.colour is not in the spec")]
    [InlineData("GET", "/v1/tags", 418, Refusal, "listTags 418 is not documented")]
    [InlineData("GET", "/v1/tags", 200, "<html>", "is not JSON")]
    [InlineData("GET", "/v1/nowhere", 200, "{}", "there is no such operation")]
    [InlineData("DELETE", "/v1/contracts/1", 200, "{\"id\":1}", "no body is documented")]
    [InlineData("GET", "/v1/contracts/1", 404, "{\"status\":404}", "getContract 404: $ lacks title")]
    public void An_answer_that_is_not_as_documented_is_told(string method, string path, int status, string body, string fault) =>
        Assert.Contains(ResponseCheck.Oneflow.Check(method, path, status, body), told => told.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public async Task The_handler_lets_no_undocumented_answer_pass_but_what_a_fault_was_ordered_for()
    {
        using var http = new HttpClient(
            new ResponseCheckHandler(new Fixed(), ResponseCheck.Oneflow))
        { BaseAddress = new Uri("http://localhost/v1/") };

        await Assert.ThrowsAsync<UndocumentedResponseException>(() => http.GetAsync(new Uri("tags", UriKind.Relative)));
        Assert.Throws<UndocumentedResponseException>(() => http.Send(new HttpRequestMessage(HttpMethod.Get, "tags")));
        using var ordered = await http.GetAsync(new Uri("tags?fault", UriKind.Relative));
        using var beside = await http.GetAsync(new Uri("/readyz", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (ordered.StatusCode, beside.StatusCode));
    }

    private sealed class Fixed : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Send(request, cancellationToken));

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("<html>") };
            if (request.RequestUri!.Query == "?fault")
                response.Headers.Add(ResponseCheck.FaultHeader, "fault-1");
            return response;
        }
    }
}
