using Microsoft.EntityFrameworkCore;

namespace Oneflow.Integration;

/// <summary>The tables in PostgreSQL, with migrations of their own.</summary>
internal sealed class PostgreSqlDbContext(DbContextOptions<PostgreSqlDbContext> options) : OneflowDbContext(options);
