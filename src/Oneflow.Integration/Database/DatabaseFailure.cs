using System.Data.Common;

namespace Oneflow.Integration;

/// <summary>Distinguishes failures of the database from bugs.</summary>
internal static class DatabaseFailure
{
    public const string Description = "The database cannot be read.";

    /// <summary>Returns true when the database could not be reached or failed. EF Core wraps transient failures.</summary>
    public static bool Is(Exception exception)
        => exception is DbException or TimeoutException or InvalidOperationException { InnerException: DbException or TimeoutException };
}
