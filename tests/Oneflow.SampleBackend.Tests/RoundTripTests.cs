using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Oneflow.Client;
using Oneflow.Integration;
using OneflowFake;
using OneflowFake.Testcontainers;
using TestKit;
using TestKit.Containers;

namespace Oneflow.SampleBackend.Tests;

/// <summary>From enabling the extension in Oneflow to a filed contract, and to disabling it.</summary>
public sealed class RoundTripTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_account_is_enabled_its_contract_filed_and_its_token_dropped()
    {
        await using var fake = await FakeServer.StartAsync();
        await using var backend = await RunningBackend.StartAsync(fake.BaseUrl, IPAddress.Loopback, "127.0.0.1");
        using var account = await FakeAccount.CreateAsync(fake.BaseUrl);

        await TravelAsync(backend, account, "127.0.0.1");
    }

    [ContainerFact]
    public async Task The_same_with_the_fake_in_its_container()
    {
        await using var fake = new FakeOneflowBuilder(await FakeOneflowImage.EnsureAsync()).Build();
        await fake.StartAsync();
        await using var backend = await RunningBackend.StartAsync(
            new Uri(fake.GetBaseAddress(), "/v1/"), IPAddress.Any, FakeOneflowContainer.CallbackHost);
        using var account = await FakeAccount.CreateAsync(fake.GetBaseAddress());

        await TravelAsync(backend, account, FakeOneflowContainer.CallbackHost);
    }

    [Fact]
    public async Task Attack_9_A_download_from_a_storage_that_stalls_ends_in_its_own_time_and_leaves_nothing()
    {
        await using var fake = await FakeServer.StartAsync();
        await using var backend = await RunningBackend.StartAsync(
            fake.BaseUrl, IPAddress.Loopback, "127.0.0.1", null, "--DownloadTimeout", "00:00:00.500");
        using var account = await FakeAccount.CreateAsync(fake.BaseUrl);
        await account.ControlAsync(
            HttpMethod.Put, "extension", new { method = "automatic", setup_url = backend.AddressAt("127.0.0.1", "/oneflow/setup") });
        await account.ControlAsync(HttpMethod.Post, "extension/enable");
        var contract = await account.SignContractAsync();
        await account.ControlAsync(HttpMethod.Post, "faults", new { operation = "getContractFile", response = "stall", times = 10 });
        var handler = ActivatorUtilities.CreateInstance<SignedContracts>(backend.Services);

        var filing = handler.HandleAsync(Signed(account, contract), CancellationToken.None);

        var failure = await Assert.ThrowsAsync<TimeoutException>(() => filing.WaitAsync(Patience));
        Assert.Contains($"Contract {contract.Id} ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("DownloadTimeout, 00:00:00.5", failure.Message, StringComparison.Ordinal);
        using var stopping = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => handler.HandleAsync(Signed(account, contract), stopping.Token).WaitAsync(Patience));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(backend.ContractFile(account.Id, contract.Id))!));
    }

    /// <summary>The signature of a delivery covers only its id, so an event may say of any contract that it is signed.</summary>
    [Fact]
    public async Task An_event_about_a_contract_that_is_not_signed_files_nothing()
    {
        await using var fake = await FakeServer.StartAsync();
        await using var backend = await RunningBackend.StartAsync(fake.BaseUrl, IPAddress.Loopback, "127.0.0.1");
        using var account = await FakeAccount.CreateAsync(fake.BaseUrl);
        await account.ControlAsync(
            HttpMethod.Put, "extension", new { method = "automatic", setup_url = backend.AddressAt("127.0.0.1", "/oneflow/setup") });
        await account.ControlAsync(HttpMethod.Post, "extension/enable");
        var contract = await account.PublishContractAsync();
        var handler = ActivatorUtilities.CreateInstance<SignedContracts>(backend.Services);

        await handler.HandleAsync(Signed(account, contract), CancellationToken.None);

        Assert.False(File.Exists(backend.ContractFile(account.Id, contract.Id)));
    }

    private static OneflowWebhookEvent Signed(FakeAccount account, Contract contract) => new()
    {
        AccountId = account.Id,
        ContractId = contract.Id,
        EventId = 1,
        Type = EventType.ContractSign,
        CallbackId = "callback",
        Attempt = 1,
    };

    private static async Task TravelAsync(RunningBackend backend, FakeAccount account, string host)
    {
        var health = await HealthAsync(backend);
        Assert.Equal("""{"status":"Healthy","checks":{"oneflow-accounts":{"description":"0 of 0 accounts have a working token.","data":{}}}}""", health);

        await account.ControlAsync(
            HttpMethod.Put, "extension", new { method = "automatic", setup_url = backend.AddressAt(host, "/oneflow/setup") });
        var enabled = await account.ControlAsync(HttpMethod.Post, "extension/enable");
        Assert.True((string?)enabled["call"]!["status"] == "delivered", enabled.ToJsonString());
        Assert.Equal(OneflowTokenStatus.Active, (await backend.Get<IOneflowTokenStore>().FindAsync(account.Id))!.Status);

        var registration = await backend.Get<IOneflowRegistrar>().RegisterAsync(account.Id);
        var type = await account.People.TemplateTypes.GetTemplateTypeAsync(registration.TemplateTypeId);
        Assert.Contains("case_number", type.DataFields.Select(field => field.CustomId));
        await account.ControlAsync(
            HttpMethod.Put, $"templates/{account.TemplateId}/type", new { template_type_id = registration.TemplateTypeId });

        var contract = await account.SignContractAsync();
        await account.SettleAsync();
        var delivery = Assert.Single((await account.ControlAsync(HttpMethod.Get, "deliveries"))["deliveries"]!.AsArray())!;
        Assert.True((string?)delivery["status"] == "delivered", delivery.ToJsonString());
        Assert.Equal("contract:sign", (string?)delivery["events"]![0]!["type"]);

        await backend.Log.WaitForAsync($"Contract {contract.Id} of account {account.Id} is filed.");
        Assert.StartsWith("%PDF-", await File.ReadAllTextAsync(backend.ContractFile(account.Id, contract.Id)), StringComparison.Ordinal);
        Assert.Equal(Health(account, "Healthy", "1 of 1", "works"), await HealthAsync(backend));

        var disabled = await account.ControlAsync(HttpMethod.Post, "extension/disable");
        Assert.True((string?)disabled["call"]!["status"] == "delivered", disabled.ToJsonString());

        // The token is checked after the response.
        await Eventually.TrueAsync(
            async () => (await backend.Get<IOneflowTokenStore>().FindAsync(account.Id))!.Status == OneflowTokenStatus.Revoked,
            () => backend.Log.Text());
        Assert.Equal(Health(account, "Degraded", "0 of 1", "revoked"), await HealthAsync(backend));
    }

    private static string Health(FakeAccount account, string status, string share, string state) =>
        $$$$$"""{"status":"{{{{{status}}}}}","checks":{"oneflow-accounts":{"description":"{{{{{share}}}}} accounts have a working token.","data":{"{{{{{account.Id}}}}}":"{{{{{state}}}}}"}}}}""";

    private static Task<string> HealthAsync(RunningBackend backend) =>
        backend.Http.GetStringAsync(new Uri("/health/accounts", UriKind.Relative));
}
