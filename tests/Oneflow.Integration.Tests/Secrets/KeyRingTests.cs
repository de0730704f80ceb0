using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Oneflow.Integration.Tests.Secrets;

public sealed class KeyRingTests(SharedFake fake) : IClassFixture<SharedFake>
{
    private const string Policy = "all";

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
        var provider = new FailingProtection();
        await using var host = await TestHost.StartAsync(
            database, fake.Api, build: builder => builder.Services.AddSingleton<IDataProtectionProvider>(provider));
        provider.Fails = true;
        using var content = new StringContent($$$"""{"account_id": {{{tenant.AccountId}}}, "event": "enable", "data": {"token": "{{{tenant.Token}}}"}}""");

        using var response = await host.Http.PostAsync("/oneflow/setup", content);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("not_stored", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Field_A7_The_token_form_gets_503_too_when_the_keys_are_lost_later()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var tenant = await FakeTenant.CreateAsync(fake.Server, 65);
        var provider = new FailingProtection();
        await using var host = await StartFormAsync(
            database, provider, services => services.AddSingleton<IAntiforgery, NoAntiforgery>());
        provider.Fails = true;
        using var form = new FormUrlEncodedContent([new("token", tenant.Token)]);

        using var response = await host.Http.PostAsync("/oneflow/token", form);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("could not be stored", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(await host.Get<IOneflowTokenStore>().FindAsync(tenant.AccountId));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Field_A7_The_token_form_cannot_be_shown_without_keys_and_says_so(string method)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        var provider = new FailingProtection();
        await using var host = await StartFormAsync(database, provider);
        provider.Fails = true;
        using var request = new HttpRequestMessage(new HttpMethod(method), "/oneflow/token");
        request.Content = method == "POST" ? new FormUrlEncodedContent([new("token", FakeTenant.UnknownToken)]) : null;

        using var response = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("Try again later", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<TestHost> StartFormAsync(
        TestDatabase database, FailingProtection provider, Action<IServiceCollection>? configure = null) => TestHost.StartAsync(
        database, fake.Api,
        build: builder =>
        {
            builder.Services.AddSingleton<IDataProtectionProvider>(provider);
            builder.Services.AddAuthentication();
            builder.Services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.RequireAssertion(_ => true));
            configure?.Invoke(builder.Services);
        },
        map: app => app.MapOneflowTokenForm("/oneflow/token", Policy));

    /// <summary>Forms come from the own page, whatever the keys do.</summary>
    private sealed class NoAntiforgery : IAntiforgery
    {
        private static readonly AntiforgeryTokenSet Tokens = new("request", "cookie", "field", null);

        public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => Tokens;

        public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => Tokens;

        public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Task.FromResult(true);

        public void SetCookieTokenAndHeader(HttpContext httpContext)
        {
        }

        public Task ValidateRequestAsync(HttpContext httpContext) => Task.CompletedTask;
    }
}
