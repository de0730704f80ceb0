// A backend that receives and handles events, to be killed at any moment. It takes the connection string of a PostgreSQL
// database and the folder of the Data Protection keys, prints the address it listens on, and writes each handling into the
// table "handled" when it begins.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Oneflow.Integration;

var (connectionString, keys) = (args[0], args[1]);
await using var source = NpgsqlDataSource.Create(connectionString);
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(keys)).SetApplicationName("tests");
builder.Services.AddOneflowIntegration(options =>
{
    options.Database = OneflowDatabaseKind.PostgreSql;
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
    await using var command = source.CreateCommand("INSERT INTO handled (event_id) VALUES ($1)");
    command.Parameters.Add(new NpgsqlParameter { Value = webhookEvent.EventId });
    await command.ExecuteNonQueryAsync(cancellationToken);

    // As long as a call to another system takes.
    await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
});
await app.StartAsync();
Console.WriteLine(app.Urls.First());
await app.WaitForShutdownAsync();
