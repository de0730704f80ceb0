using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text.Json;

namespace ApiWrappers.Tests.Pipeline;

/// <summary>The bytes that a call allocates beyond code written by hand, in the same configuration.</summary>
public sealed class AllocationTests
{
    // The limit of the optimized build is that of the benchmarks, tests/Benchmarks. Without the optimizer every async method
    // allocates its state, on either side: then it is what was measured, with less to spare than the smallest object takes.
    private static readonly long Limit =
        typeof(ApiPipeline).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true } ? 1264 + 16 : 358;

    private static readonly ApiOperation Operation = new("getThing", HttpMethod.Get, "/things/{id}");
    private static readonly byte[] Body = """{"Name":"a name of some length","At":"2025-01-15T09:00:00+00:00","Colour":"red"}"""u8.ToArray();

    private static readonly HttpClient Http = new(new StubHandler((_, _) =>
    {
        var content = new ByteArrayContent(Body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
    }));

    [Fact]
    public void A_warm_call_allocates_little_more_than_one_written_by_hand()
    {
        var pipeline = new ApiPipeline(
            Http, new ApiPipelineOptions { BaseAddress = new Uri("https://api.example.com/v1") }, new SecretCredential("s3cr3t"));
        var over = Measure(() => PipelineAsync(pipeline)) - Measure(ByHandAsync);
        Assert.True(over <= Limit, $"A call allocates {over} bytes more than one written by hand; at most {Limit} are allowed.");
    }

    [Fact]
    public void Options_for_one_call_cost_one_object()
    {
        var pipeline = new ApiPipeline(Http, new ApiPipelineOptions { BaseAddress = new Uri("https://api.example.com/v1") });
        var options = new ApiCallOptions { Deadline = TimeSpan.FromSeconds(5) };
        Assert.InRange(Measure(() => Task.FromResult(pipeline.With(options))), 1, 100 + 80);
    }

    private static long Measure(Func<Task> call)
    {
        for (var warm = 0; warm < 200; warm++)
            call().GetAwaiter().GetResult();

        var least = long.MaxValue;
        for (var round = 0; round < 50; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            call().GetAwaiter().GetResult();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static async Task<Answer> PipelineAsync(ApiPipeline pipeline)
    {
        ApiPath path = $"things/{7L}";
        return (await pipeline.SendAsync(Operation, path.ToStringAndClear(), null, TestJsonContext.Default.Answer, CancellationToken.None))
            .Value!;
    }

    private static async Task<Answer> ByHandAsync()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://api.example.com/v1/things/{7L}");
        request.Headers.TryAddWithoutValidation("x-secret", "s3cr3t");
        using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync();
        return (await JsonSerializer.DeserializeAsync(stream, TestJsonContext.Default.Answer))!;
    }
}
