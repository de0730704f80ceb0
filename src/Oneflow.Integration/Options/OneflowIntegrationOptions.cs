using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>Options of the integration. Its plain properties can be bound to a configuration section.</summary>
public sealed class OneflowIntegrationOptions
{
    /// <summary>The kind of database. The default is SQLite.</summary>
    public OneflowDatabaseKind Database { get; set; } = OneflowDatabaseKind.Sqlite;

    /// <summary>
    /// Connection string of the database. The default, for SQLite only, is the file <c>oneflow.db</c> in the working folder.
    /// </summary>
    public string ConnectionString { get; set; } = DefaultConnectionString;

    /// <summary>
    /// True to update the tables when the host starts, which is the default. When false, call
    /// <c>MigrateOneflowIntegrationAsync</c> on the host's services.
    /// </summary>
    public bool MigrateAtStart { get; set; } = true;

    /// <summary>Address of Oneflow's API. The default is its production API.</summary>
    public Uri ApiAddress { get; set; } = OneflowConnectionOptions.Production;

    /// <summary>Sets further options of the API client, such as its rate limit.</summary>
    public Action<OneflowConnectionOptions>? ConfigureApi { get; set; }

    /// <summary>Options of the Setup URL endpoint.</summary>
    public OneflowSetupOptions Setup { get; } = new();

    /// <summary>Options of the webhook endpoint.</summary>
    public OneflowWebhookOptions Webhook { get; } = new();

    /// <summary>Options of the inbox.</summary>
    public OneflowInboxOptions Inbox { get; } = new();

    /// <summary>Template type, data fields and webhook to create in accounts after they are enabled; none by default.</summary>
    public OneflowRegistrationOptions? Registration { get; set; }

    /// <summary>Options of the health check of accounts.</summary>
    public OneflowHealthOptions Health { get; } = new();

    internal const string DefaultConnectionString = "Data Source=oneflow.db";
}
