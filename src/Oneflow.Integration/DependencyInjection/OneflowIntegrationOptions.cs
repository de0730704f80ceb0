using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>Options of the integration. Its plain properties can be bound to a configuration section.</summary>
public sealed class OneflowIntegrationOptions
{
    /// <summary>Which database to use. SQLite when left out.</summary>
    public OneflowDatabaseKind Database { get; set; } = OneflowDatabaseKind.Sqlite;

    /// <summary>Where the database is. The file <c>oneflow.db</c> in the working folder when left out, which fits SQLite only.</summary>
    public string ConnectionString { get; set; } = DefaultConnectionString;

    /// <summary>
    /// Whether to bring the tables up to date when the host starts. When it is not, call
    /// <c>MigrateOneflowIntegrationAsync</c> on the host's services yourself. True when left out.
    /// </summary>
    public bool MigrateAtStart { get; set; } = true;

    /// <summary>Where Oneflow's API is. Its production API when left out.</summary>
    public Uri ApiAddress { get; set; } = OneflowConnectionOptions.Production;

    /// <summary>Sets what else there is to set about how the API is called, such as its rate limit.</summary>
    public Action<OneflowConnectionOptions>? ConfigureApi { get; set; }

    /// <summary>How calls to the Setup URL are read and answered.</summary>
    public OneflowSetupOptions Setup { get; } = new();

    /// <summary>How calls to the webhook are read.</summary>
    public OneflowWebhookOptions Webhook { get; } = new();

    /// <summary>How events are handled.</summary>
    public OneflowInboxOptions Inbox { get; } = new();

    /// <summary>What to make in accounts after they are enabled; nothing when left out.</summary>
    public OneflowRegistrationOptions? Registration { get; set; }

    /// <summary>How the health of accounts is checked.</summary>
    public OneflowHealthOptions Health { get; } = new();

    internal const string DefaultConnectionString = "Data Source=oneflow.db";
}
