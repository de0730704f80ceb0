using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oneflow.Integration.Migrations.Sqlite
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "oneflow_accounts",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    protected_token = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    enabled_at = table.Column<long>(type: "INTEGER", nullable: false),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oneflow_accounts", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "oneflow_inbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    callback_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<long>(type: "INTEGER", nullable: false),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    event_type = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    created_time = table.Column<long>(type: "INTEGER", nullable: true),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    claim = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oneflow_inbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "oneflow_registrations",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    protected_sign_key = table.Column<string>(type: "TEXT", nullable: false),
                    template_type_id = table.Column<long>(type: "INTEGER", nullable: true),
                    webhook_id = table.Column<long>(type: "INTEGER", nullable: true),
                    completed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    claim = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    claimed_until = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oneflow_registrations", x => x.account_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_oneflow_inbox_delivery",
                table: "oneflow_inbox",
                columns: new[] { "account_id", "callback_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_oneflow_inbox_due",
                table: "oneflow_inbox",
                columns: new[] { "state", "due_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "oneflow_accounts");

            migrationBuilder.DropTable(
                name: "oneflow_inbox");

            migrationBuilder.DropTable(
                name: "oneflow_registrations");
        }
    }
}
