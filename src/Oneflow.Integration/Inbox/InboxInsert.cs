using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Oneflow.Integration;

/// <summary>Statements that insert the events of a delivery.</summary>
internal static class InboxInsert
{
    /// <summary>The maximum number of events in one statement; both databases limit its parameters.</summary>
    public const int MaxEvents = 500;

    private const string Columns =
        "account_id, callback_id, position, contract_id, event_id, event_type, created_time, received_at, state, attempts, due_at";

    private const int SqliteUniqueViolation = 2067;

    /// <summary>Returns the statement for some events of a delivery.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="delivery">The delivery.</param>
    /// <param name="events">Its events.</param>
    /// <param name="skipExisting">True to skip events that exist; false to fail.</param>
    public static FormattableString For(long accountId, Delivery delivery, IReadOnlyCollection<DeliveryEvent> events, bool skipExisting)
    {
        var sql = new StringBuilder($"INSERT INTO oneflow_inbox ({Columns}) VALUES ");
        var values = new List<object>();
        foreach (var item in events)
        {
            // A missing time has no type that a parameter could take.
            var time = item.CreatedTime is { } created ? Place(created.ToUnixTimeMilliseconds()) : "NULL";
            sql.Append(values.Count > (item.CreatedTime is null ? 0 : 1) ? ", " : "")
                .Append('(').AppendJoin(", ", Place(accountId), Place(delivery.CallbackId), Place(item.Position))
                .Append(", ").AppendJoin(", ", Place(delivery.ContractId), Place(item.Id), Place(item.Type), time)
                .Append(", ").AppendJoin(", ", Place(DatabaseTime.Now), "0, 0", Place(DatabaseTime.Now))
                .Append(')');
        }

        if (skipExisting)
            sql.Append(" ON CONFLICT (account_id, callback_id, position) DO NOTHING");
        return FormattableStringFactory.Create(sql.ToString(), [.. values]);

        string Place(object value)
        {
            values.Add(value);
            return FormattableString.Invariant($"{{{values.Count - 1}}}");
        }
    }

    /// <summary>Returns true when an insert failed because the delivery was stored before.</summary>
    public static bool IsDuplicate(DbException exception)
        => exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
            or SqliteException { SqliteExtendedErrorCode: SqliteUniqueViolation };
}
