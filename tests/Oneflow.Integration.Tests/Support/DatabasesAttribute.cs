using System.Reflection;
using TestKit.Databases;
using Xunit.Sdk;

namespace Oneflow.Integration.Tests;

/// <summary>Runs a theory over each database that can be had here. <see cref="DatabaseTests"/> tells of one that cannot.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabasesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        yield return [OneflowDatabaseKind.Sqlite];
        if (PostgreSql.SkipReason is null)
            yield return [OneflowDatabaseKind.PostgreSql];
    }
}
