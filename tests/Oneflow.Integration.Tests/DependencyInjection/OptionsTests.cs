namespace Oneflow.Integration.Tests.DependencyInjection;

public sealed class OptionsTests
{
    public static TheoryData<string, Action<OneflowIntegrationOptions>> Bad() => new()
    {
        { "ApiAddress", options => options.ApiAddress = new Uri("ftp://api.oneflow.com") },
        { "ConnectionString", options => options.ConnectionString = " " },
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

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Filename=:MEMORY:")]
    [InlineData("Data Source=oneflow;Mode=Memory")]
    [InlineData("Data Source=oneflow;mode=memory;Cache=Shared")]
    [InlineData("Data Source=file::memory:?cache=shared")]
    [InlineData("Data Source=file:%3Amemory%3A")]
    [InlineData("Data Source=file:oneflow?mode=memory&cache=shared")]
    [InlineData("Data Source=file:oneflow?cache=shared&mode=%6Demory")]
    [InlineData("Data Source=file:/oneflow?vfs=memdb")]
    [InlineData("Data Source=/oneflow;Vfs=memdb")]
    [InlineData("Data Source=")]
    [InlineData("Data Source=\"  \"")]
    [InlineData("Cache=Shared")]
    [InlineData("Data Source=file:")]
    [InlineData("Data Source=file:?cache=shared")]
    public void A_database_of_SQLite_that_no_file_keeps_is_refused(string connectionString)
    {
        var failure = ConnectionStringFailure(OneflowDatabaseKind.Sqlite, connectionString);

        Assert.Contains("Name a file", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=oneflow.db")]
    [InlineData("Data Source=/var/lib/:memory:/oneflow.db")]
    [InlineData("Data Source=memdb;Mode=ReadWriteCreate;Pooling=False")]
    [InlineData("Data Source=file:oneflow.db?mode=rwc&cache=private")]
    [InlineData("Data Source=file:///var/lib/oneflow.db#mode=memory")]
    public void A_file_of_SQLite_is_taken(string connectionString)
        => Assert.Null(ConnectionStringFailure(OneflowDatabaseKind.Sqlite, connectionString));

    [Theory]
    [InlineData(OneflowDatabaseKind.Sqlite, "Data Source=oneflow.db;Pass word=hunter2", "Data Source=oneflow.db")]
    [InlineData(OneflowDatabaseKind.Sqlite, "Host=localhost;Password=hunter2", "Data Source=oneflow.db")]
    [InlineData(OneflowDatabaseKind.Sqlite, "hunter2", "Data Source=oneflow.db")]
    [InlineData(OneflowDatabaseKind.Sqlite, "Data Source=oneflow.db;Mode=hunter2", "Data Source=oneflow.db")]
    [InlineData(OneflowDatabaseKind.PostgreSql, "Data Source=/var/lib/hunter2.db", "Host=localhost")]
    [InlineData(OneflowDatabaseKind.PostgreSql, "Host=localhost;Port=hunter2", "Host=localhost")]
    [InlineData(OneflowDatabaseKind.PostgreSql, "postgres://oneflow:hunter2@localhost/oneflow", "Host=localhost")]
    public void A_connection_string_that_cannot_be_read_is_refused_and_not_quoted(
        OneflowDatabaseKind database, string connectionString, string example)
    {
        var failure = ConnectionStringFailure(database, connectionString);

        Assert.Contains($"cannot be read as one of {database}", failure, StringComparison.Ordinal);
        Assert.Contains(example, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_string_of_PostgreSQL_is_taken() => Assert.Null(
        ConnectionStringFailure(OneflowDatabaseKind.PostgreSql, "Host=localhost;Database=oneflow;Username=oneflow;Password=hunter2"));

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

    private static string? ConnectionStringFailure(OneflowDatabaseKind database, string connectionString)
    {
        var options = new OneflowIntegrationOptions { Database = database, ConnectionString = connectionString };
        var result = new OneflowIntegrationOptionsValidator().Validate(null, options);
        return result.Failures is null ? null : Assert.Single(result.Failures);
    }

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
