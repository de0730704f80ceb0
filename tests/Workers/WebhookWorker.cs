using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Oneflow.Integration;

namespace Workers;

/// <summary>
/// A backend that receives and handles webhooks, to be killed at any moment. It starts when a line comes in, prints the
/// address that it listens on, and writes each handling into the table "moments" when it begins.
/// </summary>
public static class WebhookWorker
{
    public const string Verb = "handle-webhooks";

    /// <param name="kind">The kind of the database.</param>
    /// <param name="connectionString">Its connection string.</param>
    /// <param name="keys">The folder of the Data Protection keys.</param>
    internal static async Task RunAsync(string kind, string connectionString, string keys)
    {
        var database = Enum.Parse<OneflowDatabaseKind>(kind);
        await using DbDataSource source = database == OneflowDatabaseKind.PostgreSql
            ? NpgsqlDataSource.Create(connectionString)
            : SqliteFactory.Instance.CreateDataSource(connectionString);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(keys)).SetApplicationName("tests");
        builder.Services.AddOneflowIntegration(options =>
        {
            options.Database = database;
            options.ConnectionString = connectionString;
            options.MigrateAtStart = false;
            options.Inbox.Lease = TimeSpan.FromSeconds(3);
            options.Inbox.PollInterval = TimeSpan.FromMilliseconds(100);
            options.Inbox.MaxAttempts = 1000;
        });
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapOneflowWebhook("/oneflow/webhook", async (webhookEvent, cancellationToken) =>
        {
            await using var command = source.CreateCommand(
                FormattableString.Invariant($"INSERT INTO moments (event_id, is_done) VALUES ({webhookEvent.EventId}, 0)"));
            await command.ExecuteNonQueryAsync(cancellationToken);

            // As long as a call to another system takes.
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
        });
        Console.ReadLine();
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
    }
}
