using Microsoft.Data.Sqlite;

namespace OneflowFake.Tenants.Persistence;

/// <summary>The reasons that a data file cannot be used, in words, with what to do.</summary>
internal static class DataFileFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Full = 13;
    private const int CannotOpen = 14;

    public static FakeServerDataException NotWritable(string directory, Exception fault) => new(
        $"The data directory {directory} cannot be written: make sure that it is a directory in which this user may write "
        + $"({fault.GetType().Name}).", fault);

    /// <summary>Says in words what was found.</summary>
    public static FakeServerDataException Explain(string path, Exception fault) => new(
        (fault as SqliteException)?.SqliteErrorCode switch
        {
            Busy or Locked => $"The data file {path} is in use by another process: stop that one, or choose another directory.",
            ReadOnly or CannotOpen => $"The data file {path} cannot be written: make sure that this user may write it and its directory.",
            Full => $"The data file {path} cannot grow, as the disk is full: make room and repeat the request.",
            _ => $"The data file {path} cannot be read or written ({fault.Message}): move it away to begin with a new one, or "
                + "put back a copy of it.",
        },
        fault);

    /// <summary>Says that a command cannot be done again.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="stored">The command.</param>
    /// <param name="reason">What is different.</param>
    /// <param name="inner">What was found.</param>
    public static FakeServerDataException Refuse(string path, StoredCommand stored, string reason, Exception? inner = null) => new(
        $"The data file {path} cannot be replayed: of command {stored.Number} ({stored.Command.Kind} of {stored.TenantId}) {reason}. "
        + "It was most likely written by another version of fake-oneflow: start that one, or start with --skip-unreadable, which leaves "
        + $"out this command and those that follow of {stored.TenantId}, and restores all other tenants.", inner);
}
