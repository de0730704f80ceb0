using Microsoft.Extensions.Options;

namespace Oneflow.Integration.Tests.DependencyInjection;

public sealed class OptionsTests
{
    public static TheoryData<string, Action<OneflowIntegrationOptions>> Bad() => new()
    {
        { "ApiAddress", options => options.ApiAddress = new Uri("ftp://api.oneflow.com") },
        { "ConnectionString", options => options.ConnectionString = " " },
        { "ConnectionString", options => options.ConnectionString = "Data Source=:memory:" },
        { "ConnectionString", options => options.Database = OneflowDatabaseKind.PostgreSql },
        { "Setup.EnableEvent", options => options.Setup.EnableEvent = "DISABLE" },
        { "Setup.MaxBodyBytes", options => options.Setup.MaxBodyBytes = 1 },
        { "Webhook.MaxBodyBytes", options => options.Webhook.MaxBodyBytes = 1 },
        { "Inbox.Lease", options => options.Inbox.Lease = TimeSpan.Zero },
        { "Inbox.MaxAttempts", options => options.Inbox.MaxAttempts = 0 },
        { "Inbox.Retention", options => options.Inbox.Retention = TimeSpan.FromHours(1) },
        { "Health.Concurrency", options => options.Health.Concurrency = 0 },
        { "Registration.TemplateTypeName",
            options => options.Registration = new() { WebhookAddress = new Uri("https://backend.example.com") } },
        { "Registration.WebhookAddress", options => options.Registration = new() { TemplateTypeName = "Name" } },
    };

    [Theory, MemberData(nameof(Bad))]
    public void What_is_wrong_is_named(string name, Action<OneflowIntegrationOptions> change)
    {
        var options = new OneflowIntegrationOptions();
        change(options);

        var result = new OneflowIntegrationOptionsValidator().Validate(Options.DefaultName, options);

        Assert.Contains($"OneflowIntegrationOptions.{name}", Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void The_defaults_are_right() =>
        Assert.True(new OneflowIntegrationOptionsValidator().Validate(null, new OneflowIntegrationOptions()).Succeeded);
}
