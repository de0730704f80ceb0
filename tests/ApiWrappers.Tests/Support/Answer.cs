namespace ApiWrappers.Tests;

internal sealed class Answer
{
    public required string Name { get; set; }

    public DateTimeOffset At { get; set; }

    public Colour Colour { get; set; }

    public Dictionary<string, int>? Colours { get; set; }
}
