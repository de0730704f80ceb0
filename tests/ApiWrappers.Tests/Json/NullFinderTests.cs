using System.Net;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers.Tests.Json;

/// <summary>Null where the type of a member or an item allows none.</summary>
public sealed class NullFinderTests
{
    private static readonly ApiOperation Operation = new("getShelf", HttpMethod.Get, "/shelf");

    [Theory]
    [InlineData("""{"Label":null}""", "$.Label")]
    [InlineData("""{"Label":"a","Names":["b",null]}""", "$.Names[1]")]
    [InlineData("""{"Label":"a","Rows":[[{"Name":"b"}],[null]]}""", "$.Rows[1][0]")]
    [InlineData("""{"Label":"a","Rows":[null]}""", "$.Rows[0]")]
    [InlineData("""{"Label":"a","Rows":[[{"Name":null}]]}""", "$.Rows[0][0].Name")]
    [InlineData("""{"Label":"a","Parts":{"b":null}}""", "$.Parts.b")]
    [InlineData("""{"Label":"a","Parts":{"b":{"Label":"c","Parts":{"d":{"Label":null}}}}}""", "$.Parts.b.Parts.d.Label")]
    public async Task Null_that_the_type_does_not_allow_is_an_error_with_operation_and_path(string body, string place)
    {
        var error = (await SendAsync(body, TestJsonContext.Default.Shelf)).Error!;
        Assert.Equal(ApiErrorKind.Unreadable, error.Kind);
        Assert.Equal(
            $"getShelf returned 200, but the body cannot be read: The value at {place} is null, which the spec does not allow.",
            ApiErrorMessage.For<NoProblem>(error, null));
    }

    [Fact]
    public async Task So_it_is_in_a_list_and_in_a_long_body()
    {
        var padding = new string(' ', 50_000);
        var error = (await SendAsync($"""[{padding}null]""", TestJsonContext.Default.IReadOnlyListShelf)).Error!;
        Assert.Contains("at $[0] is null", error.Exception!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Label":"a","Note":null,"Rows":null,"Parts":null,"Gaps":null}""")]
    [InlineData("""{"Label":"a","Names":null}""")]
    [InlineData("""{"Label":"a","Gaps":[null,"b"]}""")]
    [InlineData("""{"Label":"a","Counts":[null,1]}""")]
    [InlineData("""{"Label":"a null b"}""")]
    public async Task Null_that_it_allows_is_read(string body)
        => Assert.True((await SendAsync(body, TestJsonContext.Default.Shelf)).IsSuccess);

    private static Task<ApiResponse<T>> SendAsync<T>(string body, JsonTypeInfo<T> type)
    {
        var handler = new StubHandler(
            (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) }));
        return new ApiPipeline(new HttpClient(handler), new ApiPipelineOptions { BaseAddress = new Uri("https://api.example.com/") })
            .SendAsync(Operation, "shelf", null, type, CancellationToken.None);
    }
}
