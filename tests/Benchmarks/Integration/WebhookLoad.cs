using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Oneflow.Integration;

namespace Benchmarks.Integration;

/// <summary>Sends webhooks at a steady rate, whether or not answers come in time.</summary>
internal static class WebhookLoad
{
    /// <summary>Sends for a while.</summary>
    /// <returns>The time of each answer 200, from the moment that its request was due; and how many others there were.</returns>
    public static async Task<(IReadOnlyList<double> Milliseconds, int Failures)> RunAsync(
        WebhookBackend backend, int perSecond, TimeSpan time, string prefix)
    {
        var (times, failures) = (new ConcurrentBag<double>(), 0);
        using var http = new HttpClient(
            new SocketsHttpHandler { MaxConnectionsPerServer = 64 })
        { BaseAddress = backend.Address, Timeout = TimeSpan.FromMinutes(2) };
        var (watch, sending) = (Stopwatch.StartNew(), new List<Task>());
        var total = (int)(perSecond * time.TotalSeconds);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (sending.Count < total)
        {
            while (sending.Count < total && Due(sending.Count) <= watch.Elapsed)
                sending.Add(SendAsync(sending.Count));
            await timer.WaitForNextTickAsync();
        }

        await Task.WhenAll(sending);
        return ([.. times.Order()], failures);

        TimeSpan Due(int number) => TimeSpan.FromSeconds((double)number / perSecond);

        async Task SendAsync(int number)
        {
            try
            {
                var callbackId = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number}");
                using var content = new StringContent(
                    $$"""{"contract": {"id": 1}, "callback_id": "{{callbackId}}", "events": [{"id": {{number}}, "type": "contract:sign", "created_time": "2020-07-06T15:14:14+0000"}], "signature": "{{WebhookSignature.Of(callbackId, backend.SignKey)}}"}""",
                    Encoding.UTF8, "application/json");
                using var answer = await http.PostAsync($"/webhook/{WebhookBackend.AccountId}", content);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    times.Add((watch.Elapsed - Due(number)).TotalMilliseconds);
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Counted below.
            }

            Interlocked.Increment(ref failures);
        }
    }
}
