using System.Data.Common;

namespace Oneflow.Integration;

/// <summary>Tells exceptions of the database from mistakes.</summary>
internal static class DatabaseFailure
{
    /// <summary>Whether the database could not be reached, or could not do what it was asked to. EF Core wraps what may pass.</summary>
    public static bool Is(Exception exception)
        => exception is DbException or TimeoutException or InvalidOperationException { InnerException: DbException or TimeoutException };
}
