// A backend that receives and handles events, to be killed at any moment. It takes the kind of a database, its connection
// string and the folder of the Data Protection keys. It starts when a line comes in, prints the address it listens on, and
// writes each handling into the table "moments" when it begins.
using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Oneflow.Integration;

var (kind, connectionString, keys) = (Enum.Parse<OneflowDatabaseKind>(args[0]), args[1], args[2]);
await using DbDataSource source = kind == OneflowDatabaseKind.PostgreSql ? NpgsqlDataSource.Create(connectionString) : SqliteFactory.Instance.CreateDataSource(connectionString);
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(keys)).SetApplicationName("tests");
builder.Services.AddOneflowIntegration(options =>
{
    options.Database = kind;
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
    await using var command = source.CreateCommand(FormattableString.Invariant($"INSERT INTO moments (event_id, is_done) VALUES ({webhookEvent.EventId}, 0)"));
    await command.ExecuteNonQueryAsync(cancellationToken);

    // As long as a call to another system takes.
    await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
});
Console.ReadLine();
await app.StartAsync();
Console.WriteLine(app.Urls.First());
await app.WaitForShutdownAsync();
