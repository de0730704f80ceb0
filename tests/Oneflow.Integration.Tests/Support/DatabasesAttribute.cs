using System.Reflection;
using TestKit.Databases;
using Xunit.Sdk;

namespace Oneflow.Integration.Tests;

/// <summary>Runs a theory over each database that can be had here. <see cref="OneflowDatabaseTests"/> tells of one that cannot.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabasesAttribute : DataAttribute
{
    public static IReadOnlyList<OneflowDatabaseKind> Kinds { get; } = PostgreSql.SkipReason is null
        ? [OneflowDatabaseKind.Sqlite, OneflowDatabaseKind.PostgreSql]
        : [OneflowDatabaseKind.Sqlite];

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Kinds.Select(kind => new object[] { kind });
}
