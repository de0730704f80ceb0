using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Tenants;

/// <summary>A seed makes people and ids. Secrets follow from it only when the server was told so.</summary>
public sealed class SecretTests
{
    [Fact]
    public async Task A_seed_does_not_tell_the_secrets_of_a_server()
    {
        var (first, second) = (await SecretsAsync(predictable: false), await SecretsAsync(predictable: false));

        Assert.Equal(first.Ids, second.Ids);
        Assert.Empty(first.Secrets.Intersect(second.Secrets));
    }

    [Fact]
    public async Task It_does_when_it_is_asked_to()
    {
        var (first, second) = (await SecretsAsync(predictable: true), await SecretsAsync(predictable: true));

        Assert.Equal(first.Ids, second.Ids);
        Assert.Equal(first.Secrets, second.Secrets);
    }

    private static async Task<(string Ids, List<string> Secrets)> SecretsAsync(bool predictable)
    {
        await using var server = await StartedServer.StartAsync(new()
        {
            FrozenAt = DateTimeOffset.Parse(TestServer.Start, System.Globalization.CultureInfo.InvariantCulture),
            PredictableSecrets = predictable,
        });
        var made = (await server.Tests.SendAsync("POST", "/_fake/tenants", """{"seed":7}""")).Json.AsObject();
        var tenant = new TestTenant(server.Tests, made);
        var contract = await tenant.PendingContractAsync();
        List<string> secrets =
        [
            (string)made["token"]!,
            (string)made["signicat"]!["client_secret"]!,
            new Uri((string)(await contract.LinkAsync()).Json["access_link"]!).AbsolutePath,
            server.Tests.Server.DemoTenant.Token,
        ];
        made.Remove("token");
        made["signicat"]!.AsObject().Remove("client_secret");
        return ($"{made.ToJsonString()} {contract.Id}", secrets);
    }
}
