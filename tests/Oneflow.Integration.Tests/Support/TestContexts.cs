using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Oneflow.Integration.Tests;

/// <summary>Looks into the database beside the integration.</summary>
internal static class TestContexts
{
    public static OneflowDatabase DatabaseOf(TestDatabase database)
        => new(Options.Create(OptionsOf(database)), TimeProvider.System);

    public static DatabaseMigrator MigratorOf(
        TestDatabase database, ILogger<DatabaseMigrator>? logger = null, TimeProvider? clock = null)
        => new(DatabaseOf(database), clock ?? TimeProvider.System, logger ?? NullLogger<DatabaseMigrator>.Instance);

    public static OneflowDbContext Open(TestDatabase database) => DatabaseOf(database).Open();

    private static OneflowIntegrationOptions OptionsOf(TestDatabase database)
        => new() { Database = database.Kind, ConnectionString = database.ConnectionString };
}
