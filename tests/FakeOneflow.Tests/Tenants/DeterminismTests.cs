using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants;

public sealed class DeterminismTests
{
    [Fact]
    public async Task The_same_seed_and_clock_give_the_same_bytes()
    {
        var (first, second) = (await RecordAsync(7), await RecordAsync(7));

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Another_seed_gives_other_data()
    {
        var (first, second) = (await RecordAsync(7), await RecordAsync(8));

        Assert.All(first.Zip(second), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    /// <summary>Everything a run can show, with the port, which the system picks, taken out.</summary>
    private static async Task<List<string>> RecordAsync(int seed)
    {
        var server = await new TestServer().StartAsync();
        try
        {
            var tenant = await server.NewTenantAsync($$"""{"seed":{{seed}}}""");
            var contract = await tenant.NewContractAsync();
            List<Reply> replies =
            [
                await tenant.GetAsync("/accounts/me"),
                await tenant.GetAsync("/users"),
                await tenant.GetAsync("/workspaces"),
                await tenant.GetAsync("/templates"),
                await tenant.GetAsync(contract.Path),
                await contract.PublishAsync(),
                await contract.LinkAsync(),
                await tenant.UploadAsync(contract.Path, "a.txt", "attachment", "a"),
                await tenant.GetAsync(contract.Path + "/files"),
                await tenant.GetAsync(contract.Path + "/events"),
                await tenant.GetAsync("/template_types"),
                await contract.LinkAsync(1),
                await tenant.GetAsync("/contracts?limit=0"),
            ];
            var port = $"127.0.0.1:{server.Server.BaseUrl.Port}";
            return [.. replies.Select(
                reply => $"{reply.Head}\n{reply.Body}".Replace(port, "HOST", StringComparison.Ordinal)
                .Replace(Length(reply), "", StringComparison.Ordinal))];
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    // The port is part of the body, and may have one digit less.
    private static string Length(Reply reply) =>
        reply.Head.Split('\n').First(line => line.StartsWith("Content-Length", StringComparison.Ordinal));
}
