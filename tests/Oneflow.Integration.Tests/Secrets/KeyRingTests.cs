using Microsoft.AspNetCore.DataProtection;

namespace Oneflow.Integration.Tests.Secrets;

public sealed class KeyRingTests(SharedFake fake) : IClassFixture<SharedFake>
{
    [Fact]
    public async Task Field_A7_A_key_ring_that_cannot_be_written_is_refused_at_the_start()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        using var folder = new KeyFolder();
        var file = Path.Combine(folder.Folder.FullName, "file");
        await File.WriteAllTextAsync(file, "");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => TestHost.StartAsync(
            database, fake.Api, keys: keys => keys.PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(file, "keys")))));

        Assert.Contains("Data Protection keys", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attack_22_A_damaged_key_file_is_refused_at_the_start()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        using var folder = new KeyFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Folder.FullName, "key-1.xml"), "<key");

        await Assert.ThrowsAsync<InvalidOperationException>(() => TestHost.StartAsync(database, fake.Api, keys: folder.Use));
    }

    [Fact]
    public async Task Field_A7_Keys_that_are_lost_later_get_503_as_the_database_does()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 64);
        var provider = new FailingProvider();
        await using var host = await TestHost.StartAsync(
            database, fake.Api, build: builder =>
                Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<IDataProtectionProvider>(
                builder.Services, provider));
        provider.Fails = true;
        using var content = new StringContent($$$"""{"account_id": {{{tenant.AccountId}}}, "event": "enable", "data": {"token": "{{{tenant.Token}}}"}}""");

        using var response = await host.Http.PostAsync("/oneflow/setup", content);

        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("not_stored", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private sealed class FailingProvider : IDataProtectionProvider, IDataProtector
    {
        public bool Fails { get; set; }

        public IDataProtector CreateProtector(string purpose) => this;

        public byte[] Protect(byte[] plaintext) =>
            Fails ? throw new System.Security.Cryptography.CryptographicException("No key.") : plaintext;

        public byte[] Unprotect(byte[] protectedData) => protectedData;
    }
}
