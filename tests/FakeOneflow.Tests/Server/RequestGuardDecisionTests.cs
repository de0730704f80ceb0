using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OneflowFake.Server;
using OneflowFake.Server.Responses;

namespace OneflowFake.Tests.Server;

/// <summary>Decisions of the guard, request by request: by who asks, for what, and how large it is.</summary>
public sealed class RequestGuardDecisionTests
{
    private static RequestGuard Guard { get; } = new(new([], listensAny: false), _ => true);

    [Theory]
    [InlineData(null, null, 0)]
    [InlineData("same-origin", null, 0)]
    [InlineData("none", null, 0)]
    [InlineData("same-origin", "http://localhost:8642", 0)]
    [InlineData("same-site", null, 403)]
    [InlineData("cross-site", null, 403)]
    [InlineData(null, "http://localhost:8643", 403)]
    [InlineData("none", "null", 403)]
    [InlineData("cross-site", "http://localhost:8642", 403)]
    public void The_site_and_the_origin_both_decide(string? site, string? origin, int status) =>
        Assert.Equal(status, Decide(new Part(), "POST", ("Sec-Fetch-Site", site), ("Origin", origin)));

    [Theory]
    [InlineData("GET", "navigate", "document", null, 0)]
    [InlineData("HEAD", "navigate", "document", null, 0)]
    [InlineData("POST", "navigate", "document", null, 403)]
    [InlineData("GET", "no-cors", "document", null, 403)]
    [InlineData("GET", "navigate", "iframe", null, 403)]
    [InlineData("GET", "no-cors", "image", null, 403)]
    [InlineData("GET", "navigate", "document", "https://evil.example", 403)]
    public void A_link_of_another_site_leads_to_pages_that_allow_it(string method, string mode, string place, string? origin, int status)
    {
        (string, string?)[] headers =
            [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", place), ("Origin", origin)];
        Assert.Equal(status, Decide(new Part(allowsVisits: true), method, headers));
        Assert.Equal(403, Decide(new Part(), method, headers));
        Assert.Equal(method == "POST" ? 403 : 0, Decide(new Part(allowsReads: true), method, headers));
    }

    [Theory]
    [InlineData(RequestGuard.MaxAddress, 0)]
    [InlineData(RequestGuard.MaxAddress + 1, 414)]
    public void An_address_counts_with_its_query(int length, int status)
    {
        var request = Request("GET");
        request.QueryString = new("?" + new string('x', length - request.Path.Value!.Length - 1));
        Assert.Equal(status, Decide(request, new Part()));
        request.Path = "/" + new string('x', length - 1);
        request.QueryString = default;
        Assert.Equal(status, Decide(request, new Part()));
    }

    [Theory]
    [InlineData(RequestGuard.MaxHeaders, 0)]
    [InlineData(RequestGuard.MaxHeaders + 1, 431)]
    public void Each_value_of_a_header_counts(int count, int status)
    {
        var request = Request("GET");
        request.Headers["x-many"] = new([.. Enumerable.Repeat("y", count - request.Headers.Count)]);
        Assert.Equal(status, Decide(request, new Part()));
    }

    [Theory]
    [InlineData(RequestGuard.MaxHeaderText, 0)]
    [InlineData(RequestGuard.MaxHeaderText + 1, 431)]
    public void Names_and_values_of_headers_count(int length, int status)
    {
        var request = Request("GET");
        request.Headers["x-long"] = new string('y', length - "x-long".Length - "Host".Length - request.Headers.Host.ToString().Length);
        Assert.Equal(status, Decide(request, new Part()));
    }

    [Fact]
    public void A_name_is_refused_before_an_origin_before_an_address_before_headers()
    {
        var request = Request("POST", ("Origin", "null"), ("x-long", new string('y', RequestGuard.MaxHeaderText)));
        request.Host = new("evil.example");
        request.QueryString = new("?" + new string('x', RequestGuard.MaxAddress));
        Assert.Equal(421, Decide(request, new Part()));
        request.Host = new("localhost:8642");
        Assert.Equal(403, Decide(request, new Part()));
        request.Headers.Remove("Origin");
        Assert.Equal(414, Decide(request, new Part()));
        request.QueryString = default;
        Assert.Equal(431, Decide(request, new Part()));
    }

    [Theory]
    [InlineData("evil.example", null, "This fake-oneflow does not answer under the name in the Host header, so that no web page can reach "
        + "it by a name of its own. If the name is yours, start the fake with --allow-host NAME or FAKE_ONEFLOW_ALLOWED_HOSTS=NAME, or in "
        + "process with FakeServerOptions.AllowedHosts.")]
    [InlineData("localhost:8642", "null", "This request comes from a web page of another origin. The API and the control API are for "
        + "programs: call them from a backend or a test, without the headers Origin and Sec-Fetch-Site.")]
    public void A_refusal_says_what_to_do(string host, string? origin, string text)
    {
        var request = Request("POST", ("Origin", origin));
        request.Host = new(host);
        using var body = JsonDocument.Parse(Guard.Refuse(request, new Part())!.Body);
        Assert.Equal(text, body.RootElement.GetProperty("error").GetString());
    }

    private static int Decide(Part part, string method, params (string Name, string? Value)[] headers) =>
        Decide(Request(method, headers), part);

    private static int Decide(HttpRequest request, Part part) => Guard.Refuse(request, part)?.Status ?? 0;

    private static HttpRequest Request(string method, params (string Name, string? Value)[] headers)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path, request.Host) = (method, "/v1/ping", new("localhost:8642"));
        foreach (var (name, value) in headers)
        {
            if (value is not null)
                request.Headers[name] = value;
        }

        return request;
    }

    private sealed class Part(bool allowsReads = false, bool allowsVisits = false) : IRequestHandler
    {
        public bool AllowsForeignReads => allowsReads;

        public bool AllowsForeignVisits => allowsVisits;

        public bool Owns(HttpRequest request) => true;

        public Task<Response> RespondAsync(HttpRequest request, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
