namespace Oneflow.Integration;

/// <summary>State of an event in the inbox. The numbers are in the database and in its statements.</summary>
internal enum InboxState
{
    Pending = 0,
    Done = 1,
    Dead = 2,
}
