using System.Globalization;
using OneflowFake.Tests.Support;
using TestKit;

namespace OneflowFake.Tests.Tenants.Persistence;

/// <summary>
/// The same random requests go to a server that lives and to one that is killed and restarted now and then: every response of
/// one is that of the other, headers included, byte by byte.
/// </summary>
public sealed class DifferentialTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task A_restarted_server_responds_like_one_that_lived(int seed) => CompareAsync(seed, requests: 300, restarts: 5);

    [SoakFact]
    [Trait("Category", "Soak")]
    public Task Five_hundred_restarts_change_no_response() => CompareAsync(seed: 3, requests: 100_000, restarts: 500);

    private static async Task CompareAsync(int seed, int requests, int restarts)
    {
        await using var living = await StartedServer.StartAsync(Options(null));
        var folder = new DataFolder();
        var mortal = await StartedServer.StartAsync(Options(folder.Path));
        try
        {
            const string made = """{"seed":7}""";
            var tenant = await living.Tests.SendAsync("POST", "/_fake/tenants", made, headers: Host);
            Assert.Equal(tenant.Body, (await mortal.Tests.SendAsync("POST", "/_fake/tenants", made, headers: Host)).Body);
            var source = new RandomRequests(tenant.Json, seed);
            for (var i = 1; i <= requests; i++)
            {
                var (method, path, body, contentType, headers) = source.Next();
                var expected = await SayAsync(living.Tests, method, path, body, contentType, headers);
                var actual = await SayAsync(mortal.Tests, method, path, body, contentType, headers);
                Assert.True(
                    expected.Text == actual.Text,
                    $"Request {i} of seed {seed}, {method} {path} with {body}:\n{expected.Text}\n--- after a restart:\n{actual.Text}");
                source.Learn(expected.Reply);
                if (i % (requests / restarts) != 0)
                    continue;

                // What a kill leaves is what is in the files at this moment.
                var left = folder.Copy();
                await mortal.DisposeAsync();
                folder.Dispose();
                (folder, mortal) = (left, await StartedServer.StartAsync(Options(left.Path)));
            }
        }
        finally
        {
            await mortal.DisposeAsync();
            folder.Dispose();
        }
    }

    private static readonly (string, string) Host = ("Host", "fake.test");

    private static FakeServerOptions Options(string? directory) => new()
    {
        FrozenAt = DateTimeOffset.Parse(TestServer.Start, CultureInfo.InvariantCulture),
        AllowedHosts = ["fake.test"],
        PredictableSecrets = true,
        DataDirectory = directory,
    };

    private static async Task<(Reply Reply, string Text)> SayAsync(
        TestServer server, string method, string path, string? body, string? contentType, (string, string)[] headers)
    {
        var reply = await server.SendUncheckedAsync(method, path, body, contentType, [.. headers, Host]);
        // What happens by itself is over before the next request.
        if (path.StartsWith("/v1", StringComparison.Ordinal) || path.Contains("/contracts/", StringComparison.Ordinal))
            await server.SettleAsync();
        return (reply, $"{reply.Code}\n{reply.Head}\n\n{reply.Body}");
    }
}
