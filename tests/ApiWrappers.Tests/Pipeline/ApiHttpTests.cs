using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ApiWrappers.Tests.Pipeline;

public sealed class ApiHttpTests
{
    [Fact]
    public void A_client_has_no_timeout_no_cookies_follows_no_redirects_and_renews_its_connections()
    {
        using var http = ApiHttp.CreateClient();
        using var handler = ApiHttp.CreateHandler();
        Assert.Equal(Timeout.InfiniteTimeSpan, http.Timeout);
        Assert.Equal((false, false, TimeSpan.FromMinutes(5)),
            (handler.AllowAutoRedirect, handler.UseCookies, handler.PooledConnectionLifetime));
    }

    [Fact]
    public async Task The_address_of_a_request_is_in_no_span()
    {
        var addresses = new List<string?>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (addresses)
                    addresses.Add(activity.GetTagItem("url.full")?.ToString());
            },
        };
        ActivitySource.AddActivityListener(listener);
        var address = new Uri($"http://127.0.0.1:{UnusedPort()}/storage/a-secret-link");

        using var ours = ApiHttp.CreateClient();
        using var other = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => ours.GetAsync(address));
        Assert.DoesNotContain(address.AbsoluteUri, addresses);

        // Other clients do write it, so that the listener is known to see it.
        await Assert.ThrowsAsync<HttpRequestException>(() => other.GetAsync(address));
        Assert.Contains(address.AbsoluteUri, addresses);
    }

    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
