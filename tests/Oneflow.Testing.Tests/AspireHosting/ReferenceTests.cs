using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Oneflow.Client;
using Oneflow.Integration;
using OneflowFake;

namespace Oneflow.Testing.Tests.AspireHosting;

/// <summary>A reference gives a backend the settings that its client reads.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("Oneflow")]
    [InlineData("My:Section")]
    public async Task The_client_of_a_backend_calls_the_fake(string section)
    {
        await using var fake = await HostedFake.StartAsync();
        var backend = fake.Builder.AddExecutable("backend", "backend", ".").WithReference(fake.Resource, section);
        await fake.BecomeReadyAsync();

        var variables = await Variables.OfAsync(backend.Resource, fake.Builder.ExecutionContext);
        var services = new ServiceCollection();
        services.AddOneflowClient(Configuration(variables).GetSection(section));
        await using var provider = services.BuildServiceProvider();
        var account = await provider.GetRequiredService<OneflowClient>().Account.GetAccountAsync();

        Assert.Equal(fake.Server.DemoTenant.AccountId, account.Id);
        Assert.Equal(fake.Server.DemoTenant.Token, variables["ONEFLOW_API_TOKEN"]);
        Assert.Equal(fake.Server.DemoTenant.UserEmail, variables["ONEFLOW_USER_EMAIL"]);
        Assert.Equal(new Uri(fake.Server.BaseUrl, "/v1/").AbsoluteUri, variables["ONEFLOW_BASE_URL"]);
    }

    [Fact]
    public async Task The_integration_of_a_backend_calls_the_fake()
    {
        await using var fake = await HostedFake.StartAsync();
        var backend = fake.Builder.AddExecutable("backend", "backend", ".").WithIntegrationReference(fake.Resource);
        await fake.BecomeReadyAsync();

        var variables = await Variables.OfAsync(backend.Resource, fake.Builder.ExecutionContext);
        var options = new OneflowIntegrationOptions();
        Configuration(variables).GetSection("Oneflow").Bind(options);

        Assert.Equal(new Uri(fake.Server.BaseUrl, "/v1/"), options.ApiAddress);
        Assert.DoesNotContain("Oneflow__Token", variables.Keys);
    }

    [Fact]
    public async Task A_backend_starts_when_the_fake_is_ready()
    {
        await using var fake = await HostedFake.StartAsync();
        var backend = fake.Builder.AddExecutable("backend", "backend", ".").WithReference(fake.Resource);
        Assert.Same(fake.Resource.Resource, backend.Resource.Annotations.OfType<WaitAnnotation>().Single().Resource);

        var token = fake.Resource.Resource.Account.Token.GetValueAsync();
        Assert.False(token.IsCompleted);
        await fake.BecomeReadyAsync();
        Assert.Equal(fake.Server.DemoTenant.Token, await token);
    }

    [Fact]
    public async Task A_restarted_fake_has_its_new_credentials()
    {
        await using var fake = await HostedFake.StartAsync();
        await fake.BecomeReadyAsync();
        await fake.RestartAsync(new FakeServerOptions { PredictableSecrets = true, Seed = 43 });
        await fake.BecomeReadyAsync();

        Assert.Equal(fake.Server.DemoTenant.Token, await fake.Resource.Resource.Account.Token.GetValueAsync());
        Assert.Equal(fake.Server.DemoTenant.UserEmail, await fake.Resource.Resource.Account.UserEmail.GetValueAsync());
    }

    [Fact]
    public async Task What_is_not_a_fake_is_reported_to_those_that_wait()
    {
        await using var fake = await HostedFake.StartAsync();
        var endpoint = fake.Resource.Resource.Annotations.OfType<EndpointAnnotation>().Single();
        endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, "127.0.0.1", 1);

        await Assert.ThrowsAsync<HttpRequestException>(fake.BecomeReadyAsync);
        await Assert.ThrowsAsync<HttpRequestException>(async () => await fake.Resource.Resource.Account.Token.GetValueAsync());
    }

    [Fact]
    public async Task Nothing_is_set_in_what_is_published()
    {
        var builder = HostedFake.NewBuilder("--operation", "publish", "--publisher", "manifest", "--output-path", "unused");
        var fake = builder.AddFakeOneflow("oneflow");
        var backend = builder.AddContainer("backend", "backend").WithReference(fake);

        Assert.True(builder.ExecutionContext.IsPublishMode);
        var variables = await Variables.OfAsync(backend.Resource, builder.ExecutionContext);
        Assert.DoesNotContain(variables.Keys, name => name.Contains("oneflow", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(backend.Resource.Annotations.OfType<WaitAnnotation>());
    }

    private static IConfiguration Configuration(Dictionary<string, string?> variables) => new ConfigurationBuilder()
        .AddInMemoryCollection(variables.ToDictionary(
            variable => variable.Key.Replace("__", ":", StringComparison.Ordinal), variable => variable.Value))
        .Build();
}
