namespace Oneflow.Integration;

/// <summary>Where an event of the inbox stands. The numbers are in the database, and in its statements.</summary>
internal enum InboxState
{
    Pending = 0,
    Done = 1,
    Dead = 2,
}
