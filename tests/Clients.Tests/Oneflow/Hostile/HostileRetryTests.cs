using System.Net;
using System.Net.Sockets;
using System.Text;
using ApiWrappers;

namespace Oneflow.Client.Tests.Hostile;

/// <summary>The calls that are sent again when a real connection breaks, and those that never are.</summary>
public sealed class HostileRetryTests
{
    private const string Link = """{"access_link":"https://app.oneflow.com/x"}""";

    // A real clock: what is waited for here is over in no time.
    private static readonly ApiRetryOptions Prompt = new() { BaseDelay = TimeSpan.FromMilliseconds(1), Jitter = () => 0 };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reset_POST_is_not_repeated_and_says_that_it_may_have_arrived(bool hasBody)
    {
        await using var server = new HostileServer(ResetAsync);
        using var client = Client(server);
        var error = (await PostAsync(client, hasBody)).Error!;
        Assert.Equal((ApiErrorKind.Connection, 1, true), (error.Kind, error.Attempts, error.MayHaveArrived));
        Assert.Single(server.Requests);
    }

    /// <summary>A handler takes it on itself to send again what finds a connection closed that served before.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Nor_is_it_on_a_connection_that_served_before(bool hasBody, bool isReset)
    {
        await using var server = HostileServer.InTurn(
            async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.AnswerAsync("200 OK", Link);
                await connection.ReadRequestAsync();
                if (isReset)
                    connection.Reset();
            },
            connection => AnswerAsync(connection, "200 OK", Link));
        using var client = Client(server);
        Assert.True((await PostAsync(client, hasBody)).Error is null);
        var error = (await PostAsync(client, hasBody)).Error;
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal((ApiErrorKind.Connection, 1, true), (error!.Kind, error.Attempts, error.MayHaveArrived));
    }

    /// <summary>As that of Signicat, which locks the events that it gives.</summary>
    [Theory]
    [InlineData("502 Bad Gateway")]
    [InlineData("503 Service Unavailable")]
    [InlineData("504 Gateway Timeout")]
    [InlineData("")]
    public async Task A_GET_that_has_an_effect_is_not_repeated(string line)
    {
        await using var server =
            new HostileServer(connection => line.Length > 0 ? AnswerAsync(connection, line, "") : ResetAsync(connection));
        using var client = Client(server);
        var error = (await TakeAsync(client)).Error!;
        Assert.Equal((1, line.Length == 0), (error.Attempts, error.MayHaveArrived));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nor_is_it_on_a_connection_that_served_before_by_the_handler_itself(bool isReset)
    {
        await using var server = HostileServer.InTurn(
            async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.AnswerAsync("200 OK", "");
                await connection.ReadRequestAsync();
                if (isReset)
                    connection.Reset();
            },
            connection => AnswerAsync(connection, "200 OK", ""));
        using var client = Client(server);
        Assert.True((await TakeAsync(client)).IsSuccess);
        var error = (await TakeAsync(client)).Error;
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal((ApiErrorKind.Connection, 1, true), (error!.Kind, error.Attempts, error.MayHaveArrived));
    }

    [Fact]
    public async Task It_is_when_it_was_not_looked_at()
    {
        await using var server =
            HostileServer.InTurn(
                connection => AnswerAsync(connection, "429 Too Many Requests", "", "Retry-After: 0\r\nConnection: close\r\n"),
                connection => AnswerAsync(connection, "200 OK", ""));
        using var client = Client(server);
        Assert.Equal(2, (await TakeAsync(client)).Attempts);
    }

    public static TheoryData<string> Stages => [.. HostileResponse.All.Keys];

    /// <summary>Whatever became of the answer, the request was there.</summary>
    [Theory]
    [MemberData(nameof(Stages))]
    public async Task A_POST_is_sent_once_whatever_becomes_of_its_answer_and_what_is_no_status_may_have_arrived(string stage)
    {
        var hostile = HostileResponse.All[stage];
        HostileClient? current = null;
        await using var server = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await hostile.AnswerAsync(connection, current!.HeadersCame);
        });
        using var client = current = Client(server);
        var error = (await client.Client.Contracts.TryCreateAccessLinkAsync(1, 2).WaitAsync(HostileClient.Patience)).Error!;
        Assert.Equal((hostile.Kind, hostile.Status, 1, hostile.Kind != ApiErrorKind.Status),
            (error.Kind, error.Status, error.Attempts, error.MayHaveArrived));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_reset_GET_is_repeated()
    {
        await using var server = HostileServer.InTurn(ResetAsync, ResetAsync, connection => AnswerAsync(connection, "200 OK", ""));
        using var client = Client(server);
        var result = await client.Client.AsUser(HostileClient.Email).Core.TryPingAsync().WaitAsync(HostileClient.Patience);
        Assert.Equal((200, 3), (result.EnsureSuccess().Response.Status, result.EnsureSuccess().Response.Attempts));
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData("429 Too Many Requests", "", true)]
    [InlineData("429 Too Many Requests", "Retry-After: 0\r\n", true)]
    [InlineData("429 Too Many Requests", "Retry-After: Wed, 01 Jan 2025 00:00:00 GMT\r\n", true)]
    [InlineData("429 Too Many Requests", "Retry-After: soon\r\n", true)]
    [InlineData("429 Too Many Requests", "Retry-After: -5\r\n", true)]
    [InlineData("429 Too Many Requests", "Retry-After: 0.5\r\n", true)]
    [InlineData("429 Too Many Requests", "Retry-After: 99999999999999999999\r\n", true)]
    [InlineData("429 Too Many Requests", "Retry-After: \r\n", true)]
    [InlineData("429 Too Many Requests", "Retry-After: Fri, 31 Dec 10000 23:59:59 GMT\r\n", true)]
    [InlineData("429 Too Many Requests", "Retry-After: 0\r\nRetry-After: 2147483647\r\n", true)]
    [InlineData("502 Bad Gateway", "", false)]
    [InlineData("503 Service Unavailable", "Retry-After: 0\r\n", false)]
    [InlineData("504 Gateway Timeout", "", false)]
    public async Task What_may_pass_is_tried_again_a_POST_only_when_it_was_not_looked_at(string line, string header, bool alsoPost)
    {
        await using var server = new HostileServer(async connection =>
        {
            await AnswerAsync(connection, line, "", header);
            await AnswerAsync(connection, "200 OK", Link);
        });
        using var client = Client(server);
        Assert.Equal(2, (await client.Client.AsUser(HostileClient.Email).Core.TryPingAsync().WaitAsync(HostileClient.Patience))
            .EnsureSuccess().Response.Attempts);

        await using var other = new HostileServer(async connection =>
        {
            await AnswerAsync(connection, line, "", header);
            await AnswerAsync(connection, "200 OK", Link);
        });
        using var poster = Client(other);
        Assert.Equal(alsoPost, (await PostAsync(poster, hasBody: true)).IsSuccess);
        Assert.Equal(alsoPost ? 2 : 1, other.Requests.Count);
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task A_wait_of_years_is_not_begun_not_even_without_a_deadline(string after)
    {
        await using var server =
            new HostileServer(connection => AnswerAsync(connection, "429 Too Many Requests", "", $"Retry-After: {after}\r\n"));
        using var client = new HostileClient(server, Prompt, limits: OneflowHttp.CreateRateLimits());
        var patient = client.Client.With(new ApiCallOptions { Deadline = Timeout.InfiniteTimeSpan });
        var error = (await patient.Contracts.TryGetContractAsync(7).WaitAsync(HostileClient.Patience)).Error!;
        Assert.Equal((429, 1), (error.Status, error.Attempts));
    }

    [Fact]
    public async Task A_streamed_body_is_sent_once()
    {
        await using var server =
            new HostileServer(connection => AnswerAsync(connection, "429 Too Many Requests", "", "Retry-After: 0\r\n"));
        using var client = Client(server);
        using var content = new MemoryStream("%PDF"u8.ToArray());
        var error = (await client.Client.AsUser(HostileClient.Email)
            .Files.TryUploadContractFileAsync(7, new ApiFile(content, "x.pdf"), UploadAs.Attachment).WaitAsync(HostileClient.Patience))
            .Error!;
        Assert.Equal((429, 1, false), (error.Status, error.Attempts, error.MayHaveArrived));
        Assert.Single(server.Requests);
        Assert.True(content.CanRead);
    }

    [Fact]
    public async Task A_POST_that_found_nobody_is_tried_again_and_did_not_arrive()
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        using var http = new HttpClient(OneflowHttp.CreateHandler());
        var client = new OneflowClient(
            http,
            new OneflowClientOptions
            {
                Token = HostileClient.Token,
                BaseAddress = new Uri($"http://127.0.0.1:{port}/v1"),
                Retry = Prompt,
            });
        var error = (await client.Contracts.TryCreateAccessLinkAsync(1, 2).WaitAsync(HostileClient.Patience)).Error!;
        Assert.Equal((ApiErrorKind.Connection, 0, 4, false), (error.Kind, error.Status, error.Attempts, error.MayHaveArrived));
    }

    private static HostileClient Client(HostileServer server) => new(server, Prompt, TimeProvider.System);

    private static Task<ApiResponse<ApiEmpty>> PostAsync(HostileClient client, bool hasBody)
        => client.Client.Pipeline.SendAsync(
            ContractsApi.CreateAccessLinkOperation, "contracts/1/participants/2/access_link",
            hasBody ? new ByteArrayContent(Encoding.UTF8.GetBytes("{}")) : null, CancellationToken.None)
            .WaitAsync(HostileClient.Patience);

    private static Task<ApiResponse<ApiEmpty>> TakeAsync(HostileClient client)
        => client.Client.Pipeline.SendAsync(
            new ApiOperation("take", HttpMethod.Get, "/events") { RetrySafety = ApiRetrySafety.Never }, "events", null,
            CancellationToken.None)
            .WaitAsync(HostileClient.Patience);

    private static async Task ResetAsync(HostileConnection connection)
    {
        await connection.ReadRequestAsync();
        connection.Reset();
    }

    private static async Task AnswerAsync(HostileConnection connection, string line, string body, string headers = "")
    {
        await connection.ReadRequestAsync();
        await connection.AnswerAsync(line, body, headers);
    }
}
