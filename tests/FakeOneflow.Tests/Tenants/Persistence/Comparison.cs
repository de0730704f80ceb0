using System.Globalization;
using OneflowFake.Tests.Support;
using OneflowFake.Tests.Tenants.Persistence.Traffic;

namespace OneflowFake.Tests.Tenants.Persistence;

/// <summary>Sends the same requests to a server that lives and to one that is killed now and then, and compares all responses.</summary>
internal static class Comparison
{
    /// <summary>The name under which both are called, so that their addresses are the same.</summary>
    public const string Host = "fake.test";

    public static FakeServerOptions Options(string? directory) => new()
    {
        FrozenAt = DateTimeOffset.Parse(TestServer.Start, CultureInfo.InvariantCulture),
        AllowedHosts = [Host],
        PredictableSecrets = true,
        DataDirectory = directory,
        SnapshotInterval = 5,
    };

    /// <summary>Sends requests, and fails at the first response that differs.</summary>
    /// <returns>What was sent, and how it was answered.</returns>
    public static async Task<TrafficTally> RunAsync(IMortalServer mortal, int seed, int requests, int restarts)
    {
        await using var receiver = await Receiver.StartAsync((http, _) =>
        {
            // The same delivery gets the same response from either server.
            http.Response.StatusCode = http.Request.Path.Value!.EndsWith('1') ? 500 : 200;
            return Task.CompletedTask;
        });
        await using var living = await StartedServer.StartAsync(Options(null));
        await mortal.StartAsync();
        using var client = new TrafficClient();
        var random = new Random(seed);
        var tally = new TrafficTally();
        var traffic = new ServerTraffic(seed, receiver.Url);
        for (var i = 1; i <= requests; i++)
        {
            var request = traffic.Next();
            var sent = client.SendAsync(mortal.Origin, request);
            var (reply, expected) = await client.SendAsync(living.Tests.Origin, request);
            var (_, actual) = await sent;
            Assert.True(
                expected == actual, $"Request {i} of seed {seed}, {request}:\n{expected}\n--- after a restart:\n{actual}\n{mortal.Errors}");
            Assert.False(
                reply.Body.Contains("fake-oneflow has a fault", StringComparison.Ordinal),
                    $"Request {i} of seed {seed}, {request}:\n{expected}");
            traffic.Learn(request, reply);
            tally.Count(request, reply);
            // As many as were asked for, anywhere, and sometimes while webhooks are being called.
            var isEnd = random.Next(requests - i + 1) < restarts - tally.Restarts;
            if (isEnd)
            {
                var tenant = random.Next(3) == 0 ? traffic.Tenants.FirstOrDefault() : null;
                await RestartAsync(client, tenant, living.Tests.Origin, mortal, tally);
            }

            // The clocks stand still, so that what is due is due by the last request, or by a restart.
            if (isEnd)
                await SettleAsync(client, traffic.Tenants, living.Tests.Origin, mortal.Origin);
            else if (request.Method != "GET" && traffic.Concerned is { } concerned)
                await SettleAsync(client, [concerned], living.Tests.Origin, mortal.Origin);
        }

        // What is all refused would pass as well.
        Assert.True(tally.Successes > requests / 4, tally.ToString());
        Assert.Equal(restarts, tally.Restarts);
        return tally;
    }

    /// <summary>Kills the server between two requests or, when there is a tenant to send one to, in the middle of one.</summary>
    private static async Task RestartAsync(TrafficClient client, string? tenant, Uri living, IMortalServer mortal, TrafficTally tally)
    {
        tally.Restarts++;
        if (tenant is null)
        {
            await mortal.RestartAsync(inFlight: null);
            return;
        }

        tally.RestartsInFlight++;
        await KillInFlightAsync(client, tenant, living, mortal);
    }

    /// <summary>
    /// Kills the server while it creates a token. That is there afterwards or not, as the numbers of tokens tell, and the
    /// server that lives is brought to the same.
    /// </summary>
    private static async Task KillInFlightAsync(TrafficClient client, string tenant, Uri living, IMortalServer mortal)
    {
        var request = new SentRequest("POST", $"/_fake/tenants/{tenant}/tokens");
        var isAcknowledged = false;
        await mortal.RestartAsync(async () => isAcknowledged = (await client.SendAsync(mortal.Origin, request)).Reply.Code == 201);
        var (_, actual) = await client.SendAsync(mortal.Origin, request);
        var (_, expected) = await client.SendAsync(living, request);
        var wasLost = expected == actual;
        Assert.False(wasLost && isAcknowledged, "A token that was acknowledged is gone.");
        if (!wasLost)
            (_, expected) = await client.SendAsync(living, request);
        Assert.Equal(expected, actual);
    }

    /// <summary>Lets everything that is due happen, so that nothing of it happens beside the next request.</summary>
    private static async Task SettleAsync(TrafficClient client, IEnumerable<string> tenants, params Uri[] servers)
    {
        // Tenants know nothing of each other, so their order makes no difference.
        await Task.WhenAll(tenants.Select(async tenant =>
        {
            var request = new SentRequest("POST", $"/_fake/tenants/{tenant}/clock", """{"advance":"00:00:00"}"""u8.ToArray(), "application/json");
            await Task.WhenAll(servers.Select(server => client.SendAsync(server, request)));
        }));
    }
}
