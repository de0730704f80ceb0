using System.Reflection;
using TestKit.Databases;
using Xunit.Sdk;

namespace Oneflow.Integration.Tests;

/// <summary>Runs a theory over each database that is available. <see cref="OneflowDatabaseTests"/> reports one that is not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabasesAttribute : DataAttribute
{
    public static IReadOnlyList<OneflowDatabaseKind> Kinds { get; } = PostgreSql.SkipReason is null
        ? [OneflowDatabaseKind.Sqlite, OneflowDatabaseKind.PostgreSql]
        : [OneflowDatabaseKind.Sqlite];

    /// <summary>Returns the data of a theory that runs each of its cases over each database.</summary>
    public static TheoryData<string, OneflowDatabaseKind> Cases(IEnumerable<string> names)
    {
        var cases = new TheoryData<string, OneflowDatabaseKind>();
        foreach (var name in names)
            foreach (var kind in Kinds)
                cases.Add(name, kind);
        return cases;
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Kinds.Select(kind => new object[] { kind });
}
