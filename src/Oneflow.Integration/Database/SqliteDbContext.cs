using Microsoft.EntityFrameworkCore;

namespace Oneflow.Integration;

/// <summary>The tables in SQLite, with migrations of their own.</summary>
internal sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : OneflowDbContext(options);
