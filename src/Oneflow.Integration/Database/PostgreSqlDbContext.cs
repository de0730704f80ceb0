using Microsoft.EntityFrameworkCore;

namespace Oneflow.Integration;

/// <summary>The tables in PostgreSQL, with their own migrations.</summary>
internal sealed class PostgreSqlDbContext(DbContextOptions<PostgreSqlDbContext> options) : OneflowDbContext(options);
