using System.Collections.Concurrent;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Oneflow.Client.Tests.Accounts;

public sealed class ManyAccountsTests
{
    private const int Accounts = 2000;
    private const int AtOnce = 8;

    [Fact]
    public async Task Two_thousand_accounts_share_one_handler_and_its_connections()
    {
        var tokens = new ConcurrentDictionary<string, int>();
        await using var server = WebApplication.CreateSlimBuilder().Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.Run(context =>
        {
            tokens.AddOrUpdate(context.Request.Headers[ApiToken.Header].ToString(), 1, (_, count) => count + 1);
            return context.Response.CompleteAsync();
        });
        await server.StartAsync();

        var (handlers, connections) = (0, 0);
        var services = new ServiceCollection();
        services.AddOneflowClientFactory<InMemoryTokenSource>(options => options.BaseAddress = new Uri(server.Urls.First()))
            .ConfigurePrimaryHttpMessageHandler(() =>
            {
                Interlocked.Increment(ref handlers);
                var handler = OneflowHttp.CreateHandler();
                handler.ConnectCallback = async (context, cancellationToken) =>
                {
                    Interlocked.Increment(ref connections);
                    var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                    await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                    return new NetworkStream(socket, ownsSocket: true);
                };
                return handler;
            });
        await using var provider = services.BuildServiceProvider();
        var shelf = (InMemoryTokenSource)provider.GetRequiredService<IOneflowTokenSource>();
        for (var account = 0; account < Accounts; account++)
            shelf[account] = TestTokens.Of(account);

        var factory = provider.GetRequiredService<IOneflowClientFactory>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Accounts), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (account, cancellationToken) =>
        {
            var client = await factory.ForAccountAsync(account, cancellationToken);
            await client.Core.PingAsync(cancellationToken);
        });

        Assert.Equal(1, handlers);
        Assert.InRange(connections, 1, AtOnce);
        Assert.Equal(Accounts, tokens.Count);
        Assert.All(tokens, token => Assert.Equal(1, token.Value));
    }
}
