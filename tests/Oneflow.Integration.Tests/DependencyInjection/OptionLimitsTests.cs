namespace Oneflow.Integration.Tests.DependencyInjection;

/// <summary>The last value on each side of a limit, and the whole sentence about the first one beyond it.</summary>
public sealed class OptionLimitsTests
{
    private const string Body = "Set 1024 to 16777216.";
    private const string Fields = "Registration.DataFields holds a field without CustomId or Name. Set both.";
    private const string Events = "Setup.EnableEvent and Setup.DisableEvent are empty or equal. Set two that differ in more than case.";

    public static TheoryData<Action<OneflowIntegrationOptions>> Allowed() =>
    [
        options => options.Webhook.MaxBodyBytes = 1024,
        options => options.Webhook.MaxBodyBytes = 16777216,
        options => options.Setup.MaxBodyBytes = 1024,
        options => options.Setup.MaxBodyBytes = 16777216,
        options => options.Setup.EnableCallsPerMinute = 1,
        options => options.Setup.EnableCallsPerAccountAndMinute = 1,
        options => options.Setup.DisableCheckInterval = TimeSpan.FromSeconds(1),
        options => options.Setup.DisableCheckInterval = TimeSpan.FromDays(1),
        options => options.Health.Concurrency = 1,
        options => options.Health.CacheFor = TimeSpan.Zero,
        options => options.Inbox.Concurrency = 0,
        options => options.Inbox.Concurrency = 1000,
        options => options.Inbox.MaxAttempts = 1,
        options => options.Inbox.ConcurrencyPerAccount = 1,
        options => (options.Inbox.Concurrency, options.Inbox.ConcurrencyPerAccount) = (4, 4),
        options => options.Inbox.SlowAfter = TimeSpan.Zero,
        options => options.Inbox.SlowAfter = TimeSpan.FromDays(1),
        options => options.Inbox.AttemptTimeout = TimeSpan.FromMilliseconds(10),
        options => options.Inbox.Retention = TimeSpan.FromHours(3),
        options => options.Registration!.Timeout = TimeSpan.FromSeconds(1),
        options => options.Registration!.WebhookAddress = new Uri("http://backend.example.com"),
        options => AddFields(options, ("a", "A"), ("b", "A")),
    ];

    public static TheoryData<string, Action<OneflowIntegrationOptions>> Refused() => new()
    {
        { "Database is 7. Set Sqlite or PostgreSql.", options => options.Database = (OneflowDatabaseKind)7 },
        { $"Webhook.MaxBodyBytes is 1023. {Body}", options => options.Webhook.MaxBodyBytes = 1023 },
        { $"Webhook.MaxBodyBytes is 16777217. {Body}", options => options.Webhook.MaxBodyBytes = 16777217 },
        { $"Setup.MaxBodyBytes is 1023. {Body}", options => options.Setup.MaxBodyBytes = 1023 },
        { $"Setup.MaxBodyBytes is 16777217. {Body}", options => options.Setup.MaxBodyBytes = 16777217 },
        { "Setup.EnableCallsPerMinute is 0. Set at least 1.", options => options.Setup.EnableCallsPerMinute = 0 },
        {
            "Setup.EnableCallsPerAccountAndMinute is 0. Set at least 1.",
            options => options.Setup.EnableCallsPerAccountAndMinute = 0
        },
        { Events, options => options.Setup.EnableEvent = "" },
        { Events, options => options.Setup.DisableEvent = "" },
        { "Inbox.Concurrency is -1. Set 0 to 1000.", options => options.Inbox.Concurrency = -1 },
        { "Inbox.Concurrency is 1001. Set 0 to 1000.", options => options.Inbox.Concurrency = 1001 },
        {
            "Inbox.ConcurrencyPerAccount is 0. Set 1 to Inbox.Concurrency, or omit it.",
            options => options.Inbox.ConcurrencyPerAccount = 0
        },
        {
            "Inbox.ConcurrencyPerAccount is 5. Set 1 to Inbox.Concurrency, or omit it.",
            options => (options.Inbox.Concurrency, options.Inbox.ConcurrencyPerAccount) = (4, 5)
        },
        { "Inbox.SlowAfter is 1.00:00:01. Set zero to a day.", options => options.Inbox.SlowAfter = new TimeSpan(1, 0, 0, 1) },
        {
            "Registration.WebhookAddress is not an absolute http or https address without query. "
                + "Set where Oneflow reaches this host, such as https://backend.example.com/oneflow/webhook.",
            options => options.Registration!.WebhookAddress = new Uri("https://backend.example.com/?a=b")
        },
        { Fields, options => AddFields(options, ("", "A")) },
        { Fields, options => AddFields(options, ("a", "")) },
        {
            "Registration.DataFields holds two fields with the same CustomId. Give each its own.",
            options => AddFields(options, ("a", "A"), ("a", "B"))
        },
    };

    [Theory, MemberData(nameof(Allowed))]
    public void The_last_value_within_a_limit_is_taken(Action<OneflowIntegrationOptions> change)
        => Assert.Empty(Problems(change));

    [Theory, MemberData(nameof(Refused))]
    public void The_first_value_beyond_a_limit_is_refused_with_what_to_set(string problem, Action<OneflowIntegrationOptions> change)
        => Assert.Equal($"OneflowIntegrationOptions.{problem}", Assert.Single(Problems(change)));

    private static void AddFields(OneflowIntegrationOptions options, params (string Id, string Name)[] fields)
    {
        foreach (var (id, name) in fields)
            options.Registration!.DataFields.Add(new() { CustomId = id, Name = name });
    }

    private static IEnumerable<string> Problems(Action<OneflowIntegrationOptions> change)
    {
        var options = new OneflowIntegrationOptions
        {
            Registration = new() { TemplateTypeName = "Name", WebhookAddress = new Uri("https://backend.example.com") },
        };
        change(options);
        return new OneflowIntegrationOptionsValidator().Validate(null, options).Failures ?? [];
    }
}
