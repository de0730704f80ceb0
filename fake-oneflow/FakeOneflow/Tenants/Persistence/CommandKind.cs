namespace OneflowFake.Tenants.Persistence;

/// <summary>The kind of a change of a tenant. The numbers are kept in files.</summary>
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

    /// <summary>A call was counted for the faults; the path is its operation.</summary>
    Draw = 4,

    /// <summary>A request was counted for the rate limit; the path is the id of its token.</summary>
    Count = 5,

    /// <summary>A request for a token of Signicat was answered without one.</summary>
    RefuseToken = 6,

    /// <summary>Attempts that had begun were forgotten, to be made again: the process had ended meanwhile.</summary>
    Abandon = 7,
}
