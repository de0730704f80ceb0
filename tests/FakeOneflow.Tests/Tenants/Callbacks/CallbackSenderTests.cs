using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using OneflowFake.Tenants.Callbacks;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants.Callbacks;

public sealed class CallbackSenderTests
{
    private const string Refused = "The fake calls only";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _clock = new(new(2025, 1, 15, 12, 0, 0, TimeSpan.Zero));
    private readonly List<string> _lookups = [];

    [Fact]
    public async Task A_host_is_looked_up_once_and_the_address_that_was_checked_is_called()
    {
        await using var receiver = await Receiver.StartAsync(200);
        // A name server that gives another answer the second time.
        using var sender = Sender([], host => _lookups.Count == 1 ? ["127.0.0.1"] : ["203.0.113.7"]);

        var answer = await SendAsync(sender, $"http://receiver:{receiver.Url.Port}/");

        Assert.Equal((200, null), (answer.Status, answer.Error));
        Assert.Equal(["receiver"], _lookups);
        Assert.Single(receiver.Calls);
    }

    [Fact]
    public async Task A_receiver_is_told_who_calls()
    {
        var agent = "";
        await using var receiver = await Receiver.StartAsync((http, _) =>
        {
            agent = http.Request.Headers.UserAgent.ToString();
            return Task.CompletedTask;
        });
        using var sender = Sender([], _ => ["127.0.0.1"]);

        await SendAsync(sender, receiver.Url.AbsoluteUri);

        Assert.Matches("^fake-oneflow/[0-9]+\\.[0-9]+$", agent);
    }

    [Fact]
    public async Task Only_addresses_that_pass_are_called()
    {
        await using var receiver = await Receiver.StartAsync(200);
        using var sender = Sender(["hooks.example.com"], _ => ["169.254.169.254", "127.0.0.1"]);

        Assert.Equal(200, (await SendAsync(sender, $"http://hooks.example.com:{receiver.Url.Port}/")).Status);
    }

    [Theory]
    [InlineData("hooks.example.com", "169.254.169.254")]
    [InlineData("hooks.example.com", "fd00:ec2::254")]
    [InlineData("hooks.example.com", "::ffff:169.254.169.254")]
    [InlineData("rebind.example.com", "127.0.0.1")]
    [InlineData("receiver", "192.168.1.5")]
    [InlineData("hooks.example.com", "64:ff9b::a9fe:a9fe")]
    public async Task Nothing_is_sent_to_an_address_that_does_not_pass(string host, string address)
    {
        await using var receiver = await Receiver.StartAsync(200);
        using var sender = Sender(["hooks.example.com"], _ => [address]);

        var answer = await SendAsync(sender, $"http://{host}:{receiver.Url.Port}/");

        Assert.Null(answer.Status);
        Assert.StartsWith(Refused, answer.Error, StringComparison.Ordinal);
        Assert.Empty(receiver.Calls);
    }

    [Theory]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://[::ffff:169.254.169.254]/")]
    [InlineData("http://2852039166/")]
    public async Task An_address_in_place_of_a_name_is_checked_as_well(string url)
    {
        using var sender = Sender([], host => [host]);

        Assert.StartsWith(Refused, (await SendAsync(sender, url)).Error, StringComparison.Ordinal);
        Assert.Empty(_lookups);
    }

    [Fact]
    public async Task Redirects_are_not_followed()
    {
        await using var target = await Receiver.StartAsync(200);
        await using var receiver = await Receiver.StartAsync((http, _) =>
        {
            http.Response.StatusCode = 307;
            http.Response.Headers.Location = target.Url.ToString();
            return Task.CompletedTask;
        });
        using var sender = Sender([], _ => []);

        Assert.Equal(307, (await SendAsync(sender, receiver.Url.ToString())).Status);
        Assert.Empty(target.Calls);
    }

    [Fact]
    public async Task Cookies_are_not_kept()
    {
        var cookies = new List<string>();
        await using var receiver = await Receiver.StartAsync((http, _) =>
        {
            cookies.Add(http.Request.Headers.Cookie.ToString());
            http.Response.Headers.SetCookie = "a=b";
            return Task.CompletedTask;
        });
        using var sender = Sender([], _ => []);

        await SendAsync(sender, receiver.Url.ToString());
        await SendAsync(sender, receiver.Url.ToString());

        Assert.Equal(["", ""], cookies);
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_is_left_when_its_time_is_up()
    {
        var (called, left) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var receiver = await Receiver.StartAsync(async (http, _) =>
        {
            called.SetResult();
            http.RequestAborted.Register(left.SetResult);
            await left.Task;
        });
        using var sender = Sender([], _ => []);

        var sending = SendAsync(sender, receiver.Url.ToString());
        await called.Task;
        _clock.Advance(Timeout);

        Assert.Equal("The receiver did not answer in time.", (await sending).Error);
        await left.Task;
    }

    [Fact]
    public async Task An_endless_answer_is_cut_off()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerForEverAsync(listener);
        using var sender = Sender([], _ => []);

        Assert.Equal(200, (await SendAsync(sender, $"http://{listener.LocalEndpoint}/")).Status);

        // What the sockets of both sides hold comes on top of what is read.
        Assert.InRange(await answering, 0, 32 * 1024 * 1024);
    }

    /// <summary>If the status decides, the part of the body that comes in time is taken, and no attempt fails for it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_does_not_end_is_taken_as_far_as_it_came(bool breaksOff)
    {
        var begun = new TaskCompletionSource();
        await using var receiver = await Receiver.StartAsync(async (http, _) =>
        {
            http.Response.ContentLength = 100;
            await http.Response.WriteAsync("begun");
            await http.Response.Body.FlushAsync();
            begun.TrySetResult();
            // What was sent arrives first.
            await Task.Delay(breaksOff ? 300 : System.Threading.Timeout.Infinite, http.RequestAborted);
            http.Abort();
        });
        using var sender = Sender([], _ => []);

        var sending = sender.SendAsync(
            new("call", receiver.Url.ToString(), "{}"u8.ToArray(), (_, _) => { }) { ResponseCap = 50, IsDecidedByStatus = true },
            CancellationToken.None);
        await begun.Task;
        while (!sending.IsCompleted)
        {
            await Task.WhenAny(sending, Task.Delay(200));
            _clock.Advance(TimeSpan.FromMilliseconds(500));
        }

        var answer = await sending;
        Assert.Equal((200, null), Pair(answer));
        Assert.Contains(System.Text.Encoding.UTF8.GetString(answer.Body.Span), (string[])["begun", ""]);
    }

    [Fact]
    public async Task An_endless_head_is_no_answer()
    {
        await using var receiver = await Receiver.StartAsync((http, _) =>
        {
            http.Response.Headers["x-long"] = new string('x', 20 * 1024);
            return Task.CompletedTask;
        });
        using var sender = Sender([], _ => []);

        Assert.Equal((null, "The answer is larger than the fake reads."), Pair(await SendAsync(sender, receiver.Url.ToString())));
    }

    [Fact]
    public async Task Failures_do_not_repeat_the_address()
    {
        await using var receiver = await Receiver.StartAsync(200);
        var url = receiver.Url;
        await receiver.DisposeAsync();
        using var sender = Sender([], _ => []);

        var answer = await SendAsync(sender, $"{url}secret-path");

        Assert.Equal((null, "The receiver cannot be connected to."), Pair(answer));
    }

    /// <summary>Answers with a body that has no end, until the other side hangs up.</summary>
    /// <returns>How many bytes of it went out.</returns>
    private static async Task<long> AnswerForEverAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        long sent = 0;
        try
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n"u8.ToArray());
            for (var chunk = new byte[64 * 1024]; ; sent += chunk.Length)
                await stream.WriteAsync(chunk);
        }
        catch (IOException)
        {
            return sent;
        }
    }

    [Fact]
    public async Task A_callback_can_have_a_patience_of_its_own()
    {
        await using var receiver = await Receiver.StartAsync((_, _) =>
        {
            _clock.Advance(Timeout);
            return Task.CompletedTask;
        });
        using var sender = Sender([], host => [host]);
        var callback = new Callback("id", $"{receiver.Url}", "{}"u8.ToArray(), (_, _) => { });

        Assert.Null((await sender.SendAsync(callback, CancellationToken.None)).Status);
        Assert.Equal(200, (await sender.SendAsync(callback with { Timeout = 2 * Timeout }, CancellationToken.None)).Status);
    }

    private static (int?, string?) Pair(CallbackResponse answer) => (answer.Status, answer.Error);

    private static Task<CallbackResponse> SendAsync(CallbackSender sender, string url) => sender.SendAsync(
        new("id", url, "{}"u8.ToArray(), (_, _) => { }), CancellationToken.None);

    private CallbackSender Sender(string[] hosts, Func<string, string[]> resolve) => new(
        new(hosts, [IPNetwork.Parse("172.18.0.0/16")]), Timeout, _clock,
        (host, _) =>
        {
            _lookups.Add(host);
            return Task.FromResult(resolve(host).Select(IPAddress.Parse).ToArray());
        });
}
