using System.Runtime.CompilerServices;
using Xunit;

namespace TestKit.Databases;

/// <summary>A test that needs PostgreSQL; skipped with the reason where there is none, unless REQUIRE_POSTGRES=true.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    /// <summary>Decides whether the test runs here.</summary>
    /// <param name="method">The test method; the compiler fills it in.</param>
    public PostgreSqlFactAttribute([CallerMemberName] string method = "")
    {
        Skip = PostgreSql.SkipReason;

        // At its usual verbosity the runner prints the names of skipped tests, but not why it skipped them.
        if (Skip is not null)
            DisplayName = $"{method}: {Skip}";
    }
}
