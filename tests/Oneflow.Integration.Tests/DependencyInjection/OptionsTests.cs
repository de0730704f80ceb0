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

        var result = new OneflowIntegrationOptionsValidator().Validate(null, options);

        Assert.Contains($"OneflowIntegrationOptions.{name}", Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    /// <summary>Every option that is a span, so that a new one is here by itself.</summary>
    public static TheoryData<string> Spans() => [.. Rooms().SelectMany(room =>
        room.Value.GetType().GetProperties().Where(option => option.PropertyType == typeof(TimeSpan))
            .Select(option => $"{room.Key}.{option.Name}"))];

    [Theory, MemberData(nameof(Spans))]
    public void A_span_that_leaves_the_calendar_is_named(string name)
    {
        foreach (var span in (TimeSpan[])[TimeSpan.MaxValue, TimeSpan.FromDays(36501), TimeSpan.MinValue, Timeout.InfiniteTimeSpan])
        {
            var options = Options();
            var (room, option) = (name.Split('.')[0], name.Split('.')[1]);
            var target = Rooms(options)[room];
            target.GetType().GetProperty(option)!.SetValue(target, span);

            var result = new OneflowIntegrationOptionsValidator().Validate(null, options);

            Assert.Contains($"OneflowIntegrationOptions.{name}", Assert.Single(result.Failures ?? []), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_defaults_are_right() =>
        Assert.True(new OneflowIntegrationOptionsValidator().Validate(null, Options()).Succeeded);

    private static OneflowIntegrationOptions Options() => new()
    {
        Registration = new OneflowRegistrationOptions
        {
            TemplateTypeName = "Name",
            WebhookAddress = new Uri("https://backend.example.com"),
        },
    };

    private static Dictionary<string, object> Rooms(OneflowIntegrationOptions? options = null)
    {
        options ??= Options();
        return typeof(OneflowIntegrationOptions).GetProperties()
            .Where(option => option.PropertyType.Assembly == typeof(OneflowIntegrationOptions).Assembly && !option.PropertyType.IsEnum)
            .ToDictionary(option => option.Name, option => option.GetValue(options)!);
    }
}
