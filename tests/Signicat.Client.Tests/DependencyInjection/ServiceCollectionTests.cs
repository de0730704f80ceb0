using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Signicat.Client.Tests.DependencyInjection;

public sealed class ServiceCollectionTests
{
    private const string Token = """{"access_token":"a.b.c","expires_in":3600,"token_type":"Bearer"}""";

    [Fact]
    public async Task The_client_is_one_for_all_and_sends_tokens_and_calls_through_the_handlers_of_its_builder()
    {
        var sent = new List<string>();
        var services = new ServiceCollection();
        services.AddSignicatClient(Set).ConfigurePrimaryHttpMessageHandler(() => Stub(sent));
        await using var provider = services.BuildServiceProvider();

        var client = provider.GetRequiredService<SignicatClient>();
        await client.Events.ListEventsAsync();
        Assert.Equal(["/oauth/connect/token", "/notification/events"], sent);
        Assert.Same(client, provider.GetRequiredService<SignicatClient>());
    }

    [Fact]
    public async Task Clients_under_keys_have_options_of_their_own()
    {
        var sent = new List<string>();
        var services = new ServiceCollection();
        services.AddKeyedSignicatClient("first", Set).ConfigurePrimaryHttpMessageHandler(() => Stub(sent));
        services.AddKeyedSignicatClient("second", options =>
        {
            Set(options);
            options.BaseAddress = new Uri("https://fake.example.com/signicat");
        }).ConfigurePrimaryHttpMessageHandler(() => Stub(sent));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<SignicatClient>("second").Events.ListEventsAsync();
        await provider.GetRequiredKeyedService<SignicatClient>("first").Events.ListEventsAsync();
        Assert.Equal(["/signicat/oauth/connect/token", "/signicat/notification/events", "/oauth/connect/token", "/notification/events"], sent);
    }

    [Fact]
    public void What_is_missing_is_told_all_at_once_with_what_to_do()
    {
        var services = new ServiceCollection();
        services.AddSignicatClient(options => options.BaseAddress = new Uri("ftp://example.com"));
        using var provider = services.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<SignicatClient>);
        Assert.Collection(
            error.Failures,
            failure => Assert.StartsWith("SignicatClientOptions.ClientId is missing. Set it to", failure, StringComparison.Ordinal),
            failure => Assert.StartsWith("SignicatClientOptions.ClientSecret is missing. Set it to", failure, StringComparison.Ordinal),
            failure => Assert.StartsWith("SignicatClientOptions.BaseAddress is 'ftp://example.com/', which is not", failure, StringComparison.Ordinal));
    }

    private static void Set(SignicatClientOptions options)
    {
        options.ClientId = new("t0123456789abcdef0123456789abcdef");
        options.ClientSecret = new("secret");
        options.Scopes = [SignicatScope.Event];
    }

    private static StubHandler Stub(List<string> sent) => new(request =>
    {
        sent.Add(request.RequestUri!.AbsolutePath);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(sent[^1].EndsWith("/token", StringComparison.Ordinal) ? Token : "[]") };
    });
}
