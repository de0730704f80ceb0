using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Oneflow.Integration.Migrations.PostgreSql
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
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    protected_token = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    enabled_at = table.Column<long>(type: "bigint", nullable: false),
                    revoked_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oneflow_accounts", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "oneflow_inbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    callback_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    contract_id = table.Column<long>(type: "bigint", nullable: false),
                    event_id = table.Column<long>(type: "bigint", nullable: false),
                    event_type = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_time = table.Column<long>(type: "bigint", nullable: true),
                    received_at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    claim = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    ended_at = table.Column<long>(type: "bigint", nullable: true),
                    last_error = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oneflow_inbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "oneflow_registrations",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    protected_sign_key = table.Column<string>(type: "text", nullable: false),
                    template_type_id = table.Column<long>(type: "bigint", nullable: true),
                    webhook_id = table.Column<long>(type: "bigint", nullable: true),
                    completed_at = table.Column<long>(type: "bigint", nullable: true),
                    claim = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    claimed_until = table.Column<long>(type: "bigint", nullable: true)
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
