namespace ApiWrappers.Tests.Operations;

/// <summary>The headers and cookies that parameters become, as they are sent.</summary>
public sealed class ApiHeadersTests
{
    [Theory]
    [InlineData("session", "session=1")]
    [InlineData("$Version", "$Version=1")]
    [InlineData("a%20b", "a%20b=1")]
    [InlineData("å", "%C3%A5=1")]
    [InlineData("日本", "%E6%97%A5%E6%9C%AC=1")]
    [InlineData("😀", "%F0%9F%98%80=1")]
    [InlineData("a b", "a%20b=1")]
    [InlineData("a=b;c,d", "a%3Db%3Bc%2Cd=1")]
    [InlineData("\"[a]\"", "%22%5Ba%5D%22=1")]
    [InlineData("50% å", "50%25%20%C3%A5=1")]
    [InlineData("a\r\nx-b: 1\0\u007f", "a%0D%0Ax-b%3A%201%00%7F=1")]
    public async Task The_name_of_a_cookie_is_a_token(string name, string expected)
        => Assert.Equal(expected, await CookiesAsync(headers => headers.AddCookie(name, 1)));

    [Theory]
    [InlineData("å", "c=%C3%A5")]
    [InlineData("a; b=c, \"d\"\\", "c=a%3B%20b%3Dc%2C%20%22d%22%5C")]
    [InlineData("a\r\nb\0", "c=a%0D%0Ab%00")]
    [InlineData("", "c=")]
    public async Task The_value_of_a_cookie_is_escaped(string value, string expected)
        => Assert.Equal(expected, await CookiesAsync(headers => headers.AddCookie("c", value)));

    [Fact]
    public async Task A_list_is_one_cookie()
    {
        IReadOnlyList<string> texts = ["a", "å"];
        IReadOnlyList<bool>? none = null;
        Assert.Equal("texts=a%2C%C3%A5; numbers=1%2C2", await CookiesAsync(headers =>
        {
            headers.AddCookie("texts", texts);
            headers.AddCookie("none", none);
            headers.AddCookie("empty", Array.Empty<int>());
            headers.AddCookie("numbers", Enumerable.Range(1, 2));
        }));
    }

    [Fact]
    public void A_value_in_a_list_of_a_header_holds_no_comma()
    {
        var error = Assert.Throws<ArgumentException>(() => new ApiHeaders().Add("x-tags", ["a", "hunter2,b"]));
        Assert.StartsWith("A value for the header x-tags contains a comma", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
    }

    private static async Task<string> CookiesAsync(Action<ApiHeaders> add)
    {
        var headers = new ApiHeaders();
        add(headers);
        var sent = "";
        using var http = new HttpClient(new StubHandler((request, _) =>
        {
            sent = request.Headers.GetValues("Cookie").Single();
            return Task.FromResult(new HttpResponseMessage());
        }));
        var pipeline = new ApiPipeline(http, new ApiPipelineOptions { BaseAddress = new Uri("https://api.example.com/") });
        var operation = new ApiOperation("getThing", HttpMethod.Get, "/thing");
        await pipeline.With(headers.ToOptions()).SendAsync(operation, "thing", null, CancellationToken.None);
        return sent;
    }
}
