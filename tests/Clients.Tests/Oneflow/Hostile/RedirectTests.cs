using System.Net;
using ApiWrappers;
using Microsoft.Extensions.DependencyInjection;

namespace Oneflow.Client.Tests.Hostile;

/// <summary>Token and email go to the host that the client was made for, and nowhere else.</summary>
public sealed class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var elsewhere = new HostileServer(async connection => await connection.ReadRequestAsync());
        await using var server = new HostileServer(connection => RedirectAsync(connection, elsewhere.Address, status));
        using var client = new HostileClient(server);
        var error = (await client.Client.Contracts.TryGetContractAsync(7).WaitAsync(HostileClient.Patience)).Error!;
        Assert.Equal((ApiErrorKind.Status, status), (error.Kind, error.Status));
        Assert.Equal(elsewhere.Address, error.Headers!.Location);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task A_file_elsewhere_is_fetched_without_token_and_email()
    {
        await using var elsewhere = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("200 OK", "%PDF");
        });
        await using var server = new HostileServer(connection => RedirectAsync(connection, elsewhere.Address, 302));
        using var client = new HostileClient(server);
        using var destination = new MemoryStream();
        await client.Client.AsUser(HostileClient.Email).Files.DownloadContractFileAsync(7, 8, destination)
            .WaitAsync(HostileClient.Patience);
        Assert.Equal("%PDF"u8.ToArray(), destination.ToArray());
        Assert.Contains(HostileClient.Token, Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain(HostileClient.Token, Assert.Single(elsewhere.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain(HostileClient.Email, elsewhere.Requests.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_sent_about_without_end_is_an_error()
    {
        HostileServer? self = null;
        await using var server = self = new HostileServer(connection => RedirectAsync(connection, self!.Address, 302));
        using var client = new HostileClient(server);
        using var destination = new MemoryStream();
        var error = (await client.Client.Files.TryDownloadContractFileAsync(7, 8, destination).WaitAsync(HostileClient.Patience)).Error!;
        Assert.Equal((ApiErrorKind.Status, 302), (error.Kind, error.Status));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_cookie_is_not_kept()
    {
        await using var server = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("200 OK", "", "Set-Cookie: session=1; Path=/\r\n");
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("200 OK", "");
        });
        using var client = new HostileClient(server);
        await client.Client.AsUser(HostileClient.Email).Core.PingAsync().WaitAsync(HostileClient.Patience);
        await client.Client.AsUser(HostileClient.Email).Core.PingAsync().WaitAsync(HostileClient.Patience);
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.DoesNotContain("Cookie:", request, StringComparison.OrdinalIgnoreCase));
    }

    public static TheoryData<string> FollowingHandlers => ["none", "sockets", "client", "around"];

    [Theory]
    [MemberData(nameof(FollowingHandlers))]
    public void A_client_that_follows_redirects_by_itself_is_refused(string name)
    {
        using var http = name switch
        {
            "none" => new HttpClient(),
            "sockets" => new HttpClient(new SocketsHttpHandler()),
            "client" => new HttpClient(new HttpClientHandler()),
            _ => new HttpClient(new Outer { InnerHandler = new Outer { InnerHandler = new SocketsHttpHandler() } }),
        };
        var error = Assert.Throws<ArgumentException>(
            () => new OneflowClient(http, new OneflowClientOptions { Token = HostileClient.Token }));
        Assert.Contains("follows redirects, and would carry x-oneflow-api-token to any host", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_one_that_a_host_gives_such_a_handler()
    {
        var services = new ServiceCollection();
        services.AddOneflowClient(options => options.Token = HostileClient.Token)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler());
        using var provider = services.BuildServiceProvider();
        Assert.Throws<ArgumentException>(provider.GetRequiredService<OneflowClient>);
    }

    [Fact]
    public void One_that_follows_none_is_taken()
    {
        using var http = new HttpClient(new Outer { InnerHandler = new HttpClientHandler { AllowAutoRedirect = false } });
        _ = new OneflowClient(http, new OneflowClientOptions { Token = HostileClient.Token }).AsUser(HostileClient.Email);
    }

    /// <summary>The behavior of .NET's handlers with other credentials, for which those are left alone.</summary>
    [Fact]
    public async Task Authorization_does_not_go_along_even_with_a_handler_that_follows()
    {
        await using var elsewhere = new HostileServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("200 OK", "");
        });
        await using var server = new HostileServer(connection => RedirectAsync(connection, elsewhere.Address, 302));
        using var http = new HttpClient();
        var pipeline = new ApiPipeline(http, new ApiPipelineOptions { BaseAddress = server.Address }, new Bearer());
        Assert.True((await pipeline.SendAsync(new ApiOperation("get", HttpMethod.Get, "/x"), "x", null, CancellationToken.None)
            .WaitAsync(HostileClient.Patience)).IsSuccess);
        Assert.Contains("s3cr3t", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", Assert.Single(elsewhere.Requests), StringComparison.Ordinal);
    }

    private static async Task RedirectAsync(HostileConnection connection, Uri address, int status)
    {
        await connection.ReadRequestAsync();
        await connection.AnswerAsync($"{status} {(HttpStatusCode)status}", "", $"Location: {address}\r\n");
    }

    private sealed class Outer : DelegatingHandler;

    private sealed class Bearer() : HeaderCredential("Authorization", "Bearer s3cr3t");
}
