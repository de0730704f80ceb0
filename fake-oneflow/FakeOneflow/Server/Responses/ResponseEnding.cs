namespace OneflowFake.Server.Responses;

/// <summary>The end of a response.</summary>
internal enum ResponseEnding
{
    /// <summary>With its last byte.</summary>
    Whole,

    /// <summary>In the middle of its body; then the connection is closed.</summary>
    Cut,

    /// <summary>Before it begins: the connection is reset.</summary>
    Reset,

    /// <summary>Not at all: nothing is sent for as long as the caller waits.</summary>
    Never,
}
