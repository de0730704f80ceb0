using System.Net;
using ApiWrappers;
using Microsoft.Extensions.Configuration;
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
        Assert.Equal(["/signicat/oauth/connect/token", "/signicat/notification/events", "/oauth/connect/token", "/notification/events"],
            sent);
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
            failure => Assert.StartsWith(
                "SignicatClientOptions.BaseAddress is 'ftp://example.com/', which is not", failure, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_setting_is_read()
    {
        var services = new ServiceCollection();
        services.AddSignicatClient(Settings(
            ("ClientId", "t1"), ("ClientSecret", "s1"), ("Scopes", "event document_read"),
            ("BaseAddress", "https://fake.example.com/signicat"), ("TokenEndpoint", "https://auth.example.com/token"),
            ("Authentication", "Body"), ("Deadline", "00:00:30"), ("Retry:MaxAttempts", "2"), ("Retry:BaseDelay", "00:00:01"),
            ("Retry:MaxDelay", "00:00:20")));
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
        var options = provider.GetRequiredService<IOptions<SignicatClientOptions>>().Value;
        Assert.Equal(
            ("t1", "document_read event", "https://fake.example.com/signicat", "https://auth.example.com/token",
                OAuth2ClientAuthentication.Body),
            (options.ClientId.Value, options.Scopes.ToString(), options.BaseAddress.AbsoluteUri, options.TokenEndpoint!.AbsoluteUri,
                options.Authentication));
        Assert.Equal(
            (TimeSpan.FromSeconds(30), 2, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20)),
            (options.Deadline, options.Retry.MaxAttempts, options.Retry.BaseDelay, options.Retry.MaxDelay));
        Assert.NotNull(options.LoggerFactory);
    }

    [Fact]
    public void What_is_wrong_with_the_settings_is_told_at_the_start_for_all_of_them_without_the_secret()
    {
        var services = new ServiceCollection();
        services.AddKeyedSignicatClient(
            "first", Settings(("ClientSecret", "sesame\n"), ("BaseAddress", "api"), ("TokenEndpoint", "auth"), ("Authentication", "Digest"),
            ("Deadline", "soon"), ("Retry:MaxAttempts", "many")));
        using var provider = services.BuildServiceProvider();
        var failures = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate).Failures;
        Assert.Equal(
            [
                "Signicat:ClientId is missing. Set it to the id of an API client, as the Dashboard shows it under Account, API Clients.",
                "Signicat:ClientSecret is not a valid client secret. The client secret contains a character that is not allowed, such "
                + "as a line break. Copy it again from where it was issued.",
                "Signicat:BaseAddress is 'api'. Set it to an address such as https://api.signicat.io/.",
                "Signicat:TokenEndpoint is 'auth'. Set it to an address such as https://api.signicat.io/oauth/connect/token.",
                "Signicat:Authentication is 'Digest'. Set it to Basic or Body.",
                "Signicat:Deadline is 'soon'. Set it to a time such as 00:01:40.",
                "Signicat:Retry:MaxAttempts is 'many'. Set it to a whole number such as 4.",
            ],
            failures);
    }

    [Theory]
    [InlineData("Deadline", "49.18:00:00", "Deadline is 49.18:00:00.")]
    [InlineData("DownloadDeadline", "00:00:00", "DownloadDeadline is 00:00:00.")]
    [InlineData("DownloadDeadline", "60.00:00:00", "DownloadDeadline is 60.00:00:00.")]
    [InlineData("TokenEndpoint", "https://ann:hunter2@auth.example.com/token", "TokenEndpoint contains a user name or a password.")]
    [InlineData("BaseAddress", "https://ann:hunter2@api.example.com/", "BaseAddress contains a user name or a password.")]
    public void What_the_first_call_would_refuse_is_told_at_the_start(string name, string value, string problem)
    {
        var services = new ServiceCollection();
        services.AddSignicatClient(Settings(("ClientId", "t1"), ("ClientSecret", "s1"), (name, value)));
        using var provider = services.BuildServiceProvider();
        var failure = Assert.Single(
            Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate).Failures);
        Assert.StartsWith($"SignicatClientOptions.{problem}", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failure, StringComparison.Ordinal);
    }

    private static IConfigurationSection Settings(params (string Key, string Value)[] settings)
        => new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Signicat:{setting.Key}", (string?)setting.Value)))
            .Build().GetSection("Signicat");

    private static void Set(SignicatClientOptions options)
    {
        options.ClientId = new("t0123456789abcdef0123456789abcdef");
        options.ClientSecret = new("secret");
        options.Scopes = [SignicatScope.Event];
    }

    private static StubHandler Stub(List<string> sent) => new(request =>
    {
        sent.Add(request.RequestUri!.AbsolutePath);
        return new HttpResponseMessage(
            HttpStatusCode.OK)
        { Content = new StringContent(sent[^1].EndsWith("/token", StringComparison.Ordinal) ? Token : "[]") };
    });
}
