using System.Net;

namespace ApiWrappers.Tests.OAuth2;

public sealed class TokenRefusalTests : TokenTest
{
    private static readonly ApiOperation Operation = new("getThing", HttpMethod.Get, "/things/{id}") { Scopes = ["read"] };

    [Fact]
    public async Task Two_hundred_answers_of_401_spread_over_300_ms_make_one_request_more()
    {
        const int Calls = 200;
        var refusals = Enumerable.Range(0, Calls).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
            .ToArray();
        var allSent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sent = 0;
        var pipeline = Pipeline(Cache(), async request =>
        {
            if (request.Headers.Authorization!.Parameter != "A1")
                return Thing();

            var number = Interlocked.Increment(ref sent);
            if (number == Calls)
                allSent.SetResult();
            await refusals[number - 1].Task;
            return new HttpResponseMessage(HttpStatusCode.Unauthorized);
        });
        var calls = Enumerable.Range(0, Calls).Select(_ => SendAsync(pipeline)).ToArray();
        await allSent.Task;

        // The new token comes when half of the refusals are told, so that some are told before, and some after.
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Server.Answer = async (number, _) =>
        {
            await gate.Task;
            return TokenServer.Token($"A{number}");
        };
        for (var number = 0; number < Calls; number++)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(1.5));
            refusals[number].SetResult();
            if (number == 0)
                await Server.Asked(2);
            if (number == Calls / 2)
                gate.SetResult();
        }

        Assert.All(await Task.WhenAll(calls), response => Assert.Equal(200, response.Status));
        Assert.Equal((2, 1), (Server.Count, Server.MostAtOnce));
    }

    [Fact]
    public async Task A_refusal_of_a_token_that_was_replaced_already_drops_nothing()
    {
        var source = Source();
        var first = (await source.GetAsync()).Token!;
        source.Invalidate(first);
        var second = (await source.GetAsync()).Token!;
        source.Invalidate(first);
        Assert.Same(second, (await source.GetAsync()).Token);
        Assert.Equal(2, Server.Count);
    }

    [Fact]
    public async Task Tokens_are_told_apart_even_when_a_server_gives_the_same_one_again()
    {
        Server.Answer = (_, _) => Task.FromResult(TokenServer.Token("same"));
        var source = Source();
        var first = (await source.GetAsync()).Token!;
        source.Invalidate(first);
        await source.GetAsync();
        for (var late = 0; late < 10; late++)
        {
            source.Invalidate(first);
            await source.GetAsync();
        }

        Assert.Equal(2, Server.Count);
    }

    [Fact]
    public async Task A_call_that_is_refused_twice_is_told_so_after_one_request_more()
    {
        var calls = 0;
        var response = await SendAsync(Pipeline(Cache(), _ =>
        {
            calls++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized));
        }));
        Assert.Equal((401, 2, 2), (response.Status, calls, Server.Count));
    }

    [Fact]
    public async Task A_refusal_for_want_of_a_scope_drops_nothing()
    {
        var pipeline = Pipeline(Cache(), _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Forbidden)));
        await SendAsync(pipeline);
        Assert.Equal(403, (await SendAsync(pipeline)).Status);
        Assert.Equal(1, Server.Count);
    }

    [Fact]
    public async Task A_refused_token_is_not_wanted_from_those_who_share()
    {
        var sharing = new RecordingSharing();
        var source = new OAuth2TokenCache(new HttpClient(Server), new OAuth2TokenCacheOptions { Sharing = sharing }).For(Client());
        source.Invalidate((await source.GetAsync()).Token!);
        await source.GetAsync();
        Assert.Equal([true, false], sharing.Requests.Select(request => request.IsWanted("A1")));
        Assert.True(sharing.Requests[1].IsWanted("A2"));
    }

    private static HttpResponseMessage Thing() => new(HttpStatusCode.OK) { Content = new StringContent("""{"Name":"a"}""") };

    private static Task<ApiResponse<Answer>> SendAsync(ApiPipeline pipeline)
        => pipeline.SendAsync(Operation, "things/1", null, TestJsonContext.Default.Answer, CancellationToken.None);

    private ApiPipeline Pipeline(OAuth2TokenCache cache, Func<HttpRequestMessage, Task<HttpResponseMessage>> api) => new(
        new HttpClient(new StubHandler((request, _) => api(request))),
        new ApiPipelineOptions { BaseAddress = new Uri("https://api.example.com/"), Clock = Clock, Retry = ApiRetryOptions.None },
        new OAuth2Credential(cache, Client()));
}
