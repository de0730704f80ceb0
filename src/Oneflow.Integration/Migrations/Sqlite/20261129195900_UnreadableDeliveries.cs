using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oneflow.Integration.Migrations.Sqlite
{
    /// <inheritdoc />
    internal partial class UnreadableDeliveries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "oneflow_clock",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    boot = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    uptime = table.Column<long>(type: "INTEGER", nullable: false),
                    time = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oneflow_clock", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "oneflow_unreadable",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    callback_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oneflow_unreadable", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_oneflow_unreadable_delivery",
                table: "oneflow_unreadable",
                columns: new[] { "account_id", "delivery_key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "oneflow_clock");

            migrationBuilder.DropTable(
                name: "oneflow_unreadable");
        }
    }
}
