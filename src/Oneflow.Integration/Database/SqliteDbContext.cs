using Microsoft.EntityFrameworkCore;

namespace Oneflow.Integration;

/// <summary>The tables in SQLite, with their own migrations.</summary>
internal sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : OneflowDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<ClockRow>(clock =>
        {
            clock.ToTable("oneflow_clock");
            clock.HasKey(row => row.Id);
            clock.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
            clock.Property(row => row.Boot).HasColumnName("boot").HasMaxLength(64);
            clock.Property(row => row.Uptime).HasColumnName("uptime");
            clock.Property(row => row.Time).HasColumnName("time");
        });
    }
}
