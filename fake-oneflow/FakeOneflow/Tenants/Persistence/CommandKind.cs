namespace OneflowFake.Tenants.Persistence;

/// <summary>What changed a tenant. The numbers are kept in files.</summary>
internal enum CommandKind
{
    /// <summary>A request.</summary>
    Request = 0,

    /// <summary>The clock was moved, stopped or let run.</summary>
    Clock = 1,

    /// <summary>Attempts to call webhooks began; the path is the moment at which they were due.</summary>
    Begin = 2,

    /// <summary>An attempt ended; the path is its callback id.</summary>
    Finish = 3,
}
