using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Oneflow.Integration;

/// <summary>
/// The tables of the integration. Both databases have the same columns, so that one SQL text serves both: times are
/// whole milliseconds since 1970, which both can compare.
/// </summary>
internal abstract class OneflowDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<RegistrationRow> Registrations => Set<RegistrationRow>();

    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    public DbSet<UnreadableRow> Unreadable => Set<UnreadableRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Milliseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AccountRow>(account =>
        {
            account.ToTable("oneflow_accounts");
            account.HasKey(row => row.AccountId);
            account.Property(row => row.AccountId).HasColumnName("account_id").ValueGeneratedNever();
            account.Property(row => row.ProtectedToken).HasColumnName("protected_token");
            account.Property(row => row.Version).HasColumnName("version");
            account.Property(row => row.EnabledAt).HasColumnName("enabled_at");
            account.Property(row => row.RevokedAt).HasColumnName("revoked_at");
        });
        modelBuilder.Entity<RegistrationRow>(registration =>
        {
            registration.ToTable("oneflow_registrations");
            registration.HasKey(row => row.AccountId);
            registration.Property(row => row.AccountId).HasColumnName("account_id").ValueGeneratedNever();
            registration.Property(row => row.ProtectedSignKey).HasColumnName("protected_sign_key");
            registration.Property(row => row.TemplateTypeId).HasColumnName("template_type_id");
            registration.Property(row => row.WebhookId).HasColumnName("webhook_id");
            registration.Property(row => row.CompletedAt).HasColumnName("completed_at");
            registration.Property(row => row.Claim).HasColumnName("claim").HasMaxLength(32);
            registration.Property(row => row.ClaimedUntil).HasColumnName("claimed_until");
        });
        modelBuilder.Entity<InboxRow>(inbox =>
        {
            inbox.ToTable("oneflow_inbox");
            inbox.HasKey(row => row.Id);
            inbox.Property(row => row.Id).HasColumnName("id").ValueGeneratedOnAdd();
            inbox.Property(row => row.AccountId).HasColumnName("account_id");
            inbox.Property(row => row.CallbackId).HasColumnName("callback_id").HasMaxLength(InboxRow.MaxCallbackIdLength);
            inbox.Property(row => row.Position).HasColumnName("position");
            inbox.Property(row => row.ContractId).HasColumnName("contract_id");
            inbox.Property(row => row.EventId).HasColumnName("event_id");
            inbox.Property(row => row.EventType).HasColumnName("event_type").HasMaxLength(InboxRow.MaxEventTypeLength);
            inbox.Property(row => row.CreatedTime).HasColumnName("created_time");
            inbox.Property(row => row.ReceivedAt).HasColumnName("received_at");
            inbox.Property(row => row.State).HasColumnName("state");
            inbox.Property(row => row.Attempts).HasColumnName("attempts");
            inbox.Property(row => row.DueAt).HasColumnName("due_at");
            inbox.Property(row => row.Claim).HasColumnName("claim").HasMaxLength(32);
            inbox.Property(row => row.EndedAt).HasColumnName("ended_at");
            inbox.Property(row => row.LastError).HasColumnName("last_error").HasMaxLength(InboxRow.MaxErrorLength);
            inbox.HasIndex(row => new { row.AccountId, row.CallbackId, row.Position }).IsUnique()
                .HasDatabaseName("ix_oneflow_inbox_delivery");
            inbox.HasIndex(row => new { row.State, row.DueAt }).HasDatabaseName("ix_oneflow_inbox_due");
        });
        modelBuilder.Entity<UnreadableRow>(unreadable =>
        {
            unreadable.ToTable("oneflow_unreadable");
            unreadable.HasKey(row => row.Id);
            unreadable.Property(row => row.Id).HasColumnName("id").ValueGeneratedOnAdd();
            unreadable.Property(row => row.AccountId).HasColumnName("account_id");
            unreadable.Property(row => row.DeliveryKey).HasColumnName("delivery_key").HasMaxLength(64);
            unreadable.Property(row => row.CallbackId).HasColumnName("callback_id").HasMaxLength(InboxRow.MaxCallbackIdLength);
            unreadable.Property(row => row.Body).HasColumnName("body");
            unreadable.Property(row => row.Reason).HasColumnName("reason").HasMaxLength(UnreadableRow.MaxReasonLength);
            unreadable.Property(row => row.ReceivedAt).HasColumnName("received_at");
            unreadable.HasIndex(row => new { row.AccountId, row.DeliveryKey }).IsUnique().HasDatabaseName("ix_oneflow_unreadable_delivery");
        });
    }

    private sealed class Milliseconds() : ValueConverter<DateTimeOffset, long>(
        time => time.ToUnixTimeMilliseconds(), value => DateTimeOffset.FromUnixTimeMilliseconds(value));
}
