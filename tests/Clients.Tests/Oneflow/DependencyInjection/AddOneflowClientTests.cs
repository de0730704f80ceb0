using System.Globalization;
using System.Net;
using ApiWrappers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Oneflow.Client.Tests.Accounts;
using TestKit.Telemetry;

namespace Oneflow.Client.Tests.DependencyInjection;

public sealed class AddOneflowClientTests
{
    private readonly ServiceCollection _services = new();
    private readonly List<HttpRequestMessage> _sent = [];

    [Fact]
    public async Task The_client_sends_with_its_options()
    {
        Answering(_services.AddOneflowClient(options =>
        {
            options.Token = TestTokens.Of(1);
            options.BaseAddress = new Uri("https://api.example.com/v1");
        }));
        await using var provider = _services.BuildServiceProvider();
        await provider.GetRequiredService<OneflowClient>().Core.PingAsync();

        var request = Assert.Single(_sent);
        Assert.Equal(("https://api.example.com/v1/ping", TestTokens.Of(1)), (request.RequestUri!.AbsoluteUri, TokenOf(request)));
        Assert.Same(provider.GetRequiredService<OneflowClient>(), provider.GetRequiredService<OneflowClient>());
    }

    [Fact]
    public async Task Keys_keep_clients_apart()
    {
        Answering(_services.AddKeyedOneflowClient("swedish", options => options.Token = TestTokens.Of(1)));
        Answering(_services.AddKeyedOneflowClient("danish", Settings(("Token", TestTokens.Of(2)))));
        await using var provider = _services.BuildServiceProvider();
        await provider.GetRequiredKeyedService<OneflowClient>("swedish").Core.PingAsync();
        await provider.GetRequiredKeyedService<OneflowClient>("danish").Core.PingAsync();

        Assert.Equal([TestTokens.Of(1), TestTokens.Of(2)], _sent.Select(TokenOf));
        Assert.Null(provider.GetService<OneflowClient>());
    }

    [Fact]
    public void The_handler_follows_no_redirect_and_is_kept()
    {
        var builder = _services.AddOneflowClient(options => options.Token = TestTokens.Of(1));
        using var provider = _services.BuildServiceProvider();
        HttpMessageHandler handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(builder.Name);
        while (handler is DelegatingHandler { InnerHandler: { } inner })
            handler = inner;

        var primary = Assert.IsType<SocketsHttpHandler>(handler);
        Assert.Equal((false, false, TimeSpan.FromMinutes(5)),
            (primary.AllowAutoRedirect, primary.UseCookies, primary.PooledConnectionLifetime));
        var factory = provider.GetRequiredService<IOptionsMonitor<Microsoft.Extensions.Http.HttpClientFactoryOptions>>().Get(builder.Name);
        Assert.Equal(Timeout.InfiniteTimeSpan, factory.HandlerLifetime);
    }

    [Fact]
    public async Task Handlers_of_the_user_s_own_come_between()
    {
        Answering(_services.AddOneflowClient(options =>
        {
            options.Token = TestTokens.Of(1);
            options.Retry = ApiRetryOptions.None;
        })).AddHttpMessageHandler(() => new Stamp());
        await using var provider = _services.BuildServiceProvider();
        await provider.GetRequiredService<OneflowClient>().Core.PingAsync();
        Assert.True(Assert.Single(_sent).Headers.Contains("x-stamp"));
    }

    [Fact]
    public void Every_setting_is_read()
    {
        _services.AddOneflowClient(Settings(
            ("Token", TestTokens.Of(1)), ("BaseAddress", "https://api.test.oneflow.com/v1/"), ("Deadline", "00:00:30"),
            ("Retry:MaxAttempts", "2"),
            ("Retry:BaseDelay", "00:00:01"), ("Retry:MaxDelay", "00:00:20"), ("RateLimit:Requests", "500"),
            ("RateLimit:Window", "00:01:00")));
        using var provider = _services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
        var options = provider.GetRequiredService<IOptions<OneflowClientOptions>>().Value;

        Assert.Equal(((ApiToken)TestTokens.Of(1), OneflowConnectionOptions.Test, TimeSpan.FromSeconds(30)),
            (options.Token, options.BaseAddress, options.Deadline));
        Assert.Equal((2, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20)),
            (options.Retry.MaxAttempts, options.Retry.BaseDelay, options.Retry.MaxDelay));
        Assert.Equal((500, TimeSpan.FromMinutes(1)), (options.RateLimit!.Requests, options.RateLimit.Window));
    }

    [Fact]
    public void Settings_that_are_left_out_stay_as_they_are()
    {
        _services.AddOneflowClient(Settings(("Token", TestTokens.Of(1))));
        using var provider = _services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptions<OneflowClientOptions>>().Value;
        Assert.Equal((OneflowConnectionOptions.Production, TimeSpan.FromSeconds(100), 4, null),
            (options.BaseAddress, options.Deadline, options.Retry.MaxAttempts, options.RateLimit));
    }

    [Fact]
    public void What_is_wrong_with_the_settings_is_told_at_the_start_for_all_of_them_without_the_token()
    {
        const string secret = "almost-a-token";
        _services.AddOneflowClient(
            Settings(("Token", secret), ("BaseAddress", "api"), ("Deadline", "soon"), ("Retry:MaxAttempts", "many"),
            ("RateLimit:Requests", "0")));
        var failures = StartFailures().ToList();
        Assert.Equal(
            [
                "Oneflow:Token is not a valid token. The Oneflow API token has 14 characters. Copy all 40 characters as Oneflow showed "
                + "them, without spaces or line breaks.",
                "Oneflow:BaseAddress is 'api'. Set it to an address such as https://api.oneflow.com/v1/.",
                "Oneflow:Deadline is 'soon'. Set it to a time such as 00:01:40.",
                "Oneflow:Retry:MaxAttempts is 'many'. Set it to a whole number such as 4.",
                "Oneflow:RateLimit is 0 requests in 00:05:00. Set at least 1 request, and a window of a day at most.",
            ],
            failures);
        Assert.DoesNotContain(failures, failure => failure.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_is_no_setting_is_told_at_the_start()
    {
        _services.AddOneflowClient(Settings(("Token", TestTokens.Of(1)), ("BaseUrl", "https://api.example.com")));
        Assert.StartsWith("Oneflow:BaseUrl is not a setting of this client.", Assert.Single(StartFailures()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clients_of_the_resources_are_registered_with_it_and_by_key()
    {
        _services.AddOneflowClient(options => options.Token = TestTokens.Of(1));
        _services.AddKeyedOneflowClient("danish", options => options.Token = TestTokens.Of(2));
        await using var provider = _services.BuildServiceProvider();
        var resources = typeof(OneflowClient).GetProperties()
            .Where(property => property.PropertyType.Name.EndsWith("Client", StringComparison.Ordinal)).ToList();
        Assert.True(resources.Count > 10);
        Assert.All(resources, resource =>
        {
            Assert.Same(resource.GetValue(provider.GetRequiredService<OneflowClient>()),
                provider.GetRequiredService(resource.PropertyType));
            Assert.Same(resource.GetValue(provider.GetRequiredKeyedService<OneflowClient>("danish")),
                provider.GetRequiredKeyedService(resource.PropertyType, "danish"));
        });
    }

    [Fact]
    public async Task A_factory_is_set_up_from_a_configuration()
    {
        _services.AddOneflowClientFactory<InMemoryTokenSource>(
            Settings(("BaseAddress", "https://api.test.oneflow.com/v1/"), ("DownloadDeadline", "01:00:00")));
        await using var provider = _services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
        var options = provider.GetRequiredService<IOptions<OneflowConnectionOptions>>().Value;
        Assert.Equal((OneflowConnectionOptions.Test, TimeSpan.FromHours(1)), (options.BaseAddress, options.DownloadDeadline));
        Assert.NotNull(provider.GetRequiredService<IOneflowClientFactory>());
    }

    [Fact]
    public void A_token_in_the_settings_of_a_factory_is_told_at_the_start_since_nothing_reads_it()
    {
        _services.AddOneflowClientFactory<InMemoryTokenSource>(Settings(("Token", TestTokens.Of(1))));
        Assert.StartsWith("Oneflow:Token is not a setting of this client.", Assert.Single(StartFailures()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_token_is_told_at_the_start()
    {
        _services.AddOneflowClient(Settings());
        Assert.StartsWith("Oneflow:Token is missing.", Assert.Single(StartFailures()), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_cannot_be_kept_are_told_at_the_start()
    {
        _services.AddKeyedOneflowClient("danish", options =>
        {
            options.BaseAddress = new Uri("ftp://api.example.com");
            options.Deadline = TimeSpan.Zero;
            options.Clock = null!;
            options.Retry = new ApiRetryOptions
            {
                MaxAttempts = 0,
                BaseDelay = TimeSpan.FromSeconds(-1),
                MaxDelay = TimeSpan.FromSeconds(-1),
                Jitter = null!
            };
        });
        var failures = StartFailures().ToList();
        Assert.Equal(
            ["Token is", "BaseAddress is", "Deadline is", "Clock is", "Retry.MaxAttempts is", "Retry.BaseDelay is", "Retry.MaxDelay is",
                "Retry.Jitter is"],
            failures.Select(failure => string.Join(' ', failure["OneflowClientOptions 'danish'.".Length..].Split(' ')[..2])));
        Assert.All(failures, failure => Assert.StartsWith("OneflowClientOptions 'danish'.", failure, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Deadline", "00:00:00", false)]
    [InlineData("Deadline", "-00:00:02", false)]
    [InlineData("Deadline", "49.18:00:00", false)]
    [InlineData("Deadline", "49.17:02:47.294", true)]
    [InlineData("DownloadDeadline", "00:00:00", false)]
    [InlineData("DownloadDeadline", "-00:00:02", false)]
    [InlineData("DownloadDeadline", "60.00:00:00", false)]
    [InlineData("DownloadDeadline", "49.17:02:47.294", true)]
    [InlineData("DownloadDeadline", "-00:00:00.001", true)]
    public void A_time_that_cannot_be_kept_is_told_at_the_start(string name, string time, bool isKept)
    {
        _services.AddOneflowClient(Settings(("Token", TestTokens.Of(1)), (name, time)));
        var failures = isKept ? [] : StartFailures().ToList();
        Assert.Equal(
            isKept ? [] : [$"OneflowClientOptions.{name} is {TimeSpan.Parse(time, CultureInfo.InvariantCulture)}. Set it to more than zero "
                + $"and at most 49.17:02:47.2940000, such as {(name == "Deadline" ? "00:01:40" : "00:15:00")}."],
            failures);
        if (!isKept)
            return;

        using var provider = _services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
        Assert.NotNull(provider.GetRequiredService<OneflowClient>());
    }

    [Fact]
    public async Task No_log_of_the_http_client_shows_the_token_or_the_user()
    {
        using var log = new LogRecorder();
        _services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        Answering(_services.AddOneflowClient(options => options.Token = TestTokens.Of(1))).AddDefaultLogger();
        await using var provider = _services.BuildServiceProvider();
        await provider.GetRequiredService<OneflowClient>().AsUser("sven@example.com").Contracts.TryCreateAccessLinkAsync(1, 2);

        Assert.Contains(log.Lines, line => line.Text.Contains(ApiToken.Header, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines,
            line => line.Text.Contains(TestTokens.Of(1), StringComparison.OrdinalIgnoreCase)
            || line.Text.Contains("sven", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_log_shows_no_address_unless_the_http_client_s_own_log_is_asked_for()
    {
        using var log = new LogRecorder();
        _services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        Answering(_services.AddOneflowClient(options => options.Token = TestTokens.Of(1)));
        await using var provider = _services.BuildServiceProvider();
        await provider.GetRequiredService<OneflowClient>().Contracts.TryCreateAccessLinkAsync(1, 2);

        Assert.Contains(log.Lines, line => line.Text.Contains("createAccessLink", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Text.Contains("://", StringComparison.Ordinal));
    }

    private static string TokenOf(HttpRequestMessage request) => request.Headers.GetValues(ApiToken.Header).Single();

    private static IConfigurationSection Settings(params (string Key, string Value)[] settings)
        => new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Oneflow:{setting.Key}", (string?)setting.Value)))
            .Build().GetSection("Oneflow");

    private IHttpClientBuilder Answering(IHttpClientBuilder builder) =>
        builder.ConfigurePrimaryHttpMessageHandler(() => new StubHandler(request =>
    {
        _sent.Add(request);
        return new HttpResponseMessage(HttpStatusCode.OK);
    }));

    private IEnumerable<string> StartFailures()
    {
        using var provider = _services.BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate()).Failures;
    }

    private sealed class Stamp : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("x-stamp", "1");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
