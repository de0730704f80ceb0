using Microsoft.Extensions.Options;

namespace Oneflow.Integration.Tests;

/// <summary>Looks into the database beside the integration.</summary>
internal static class TestContexts
{
    public static OneflowDatabase DatabaseOf(TestDatabase database)
        => new(Options.Create(new OneflowIntegrationOptions { Database = database.Kind, ConnectionString = database.ConnectionString }));

    public static OneflowDbContext Open(TestDatabase database) => DatabaseOf(database).Open();
}
