using System.Runtime.CompilerServices;

namespace TestKit.Databases;

/// <summary>A test that needs PostgreSQL; skipped with the reason where there is none, unless REQUIRE_POSTGRES=true.</summary>
/// <param name="method">The test method; the compiler fills it in.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlFactAttribute([CallerMemberName] string method = "")
    : ConditionalFactAttribute(PostgreSql.SkipReason, method);
