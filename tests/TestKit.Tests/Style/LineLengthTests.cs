namespace TestKit.Tests.Style;

/// <summary>No line of C# is longer than .editorconfig allows.</summary>
public sealed class LineLengthTests
{
    private const string Setting = "max_line_length = ";

    /// <summary>The rooms whose lines are wrapped. A room that is finished is added; the aim is all of them.</summary>
    public static TheoryData<string> Rooms =>
    [
        "fake-oneflow",
        "src/FakeOneflow.Testcontainers",
        "src/Oneflow.Cli",
        "src/Oneflow.SampleBackend",
        "src/Oneflow.Testing",
        "tests/TestKit",
        "tests/TestKit.Tests",
        "tests/Workers",
    ];

    private static int Limit { get; } = int.Parse(
        SourceFiles.Read(".editorconfig").Split('\n').Single(line => line.StartsWith(Setting, StringComparison.Ordinal))[Setting.Length..],
        System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_line_is_longer(string room)
    {
        var tooLong =
            from file in SourceFiles.Below(room, ".cs")
            from line in SourceFiles.Read(file).Split('\n').Select((text, index) => (Number: index + 1, text.Length))
            where line.Length > Limit
            select $"{file}:{line.Number} has {line.Length} characters";

        Assert.True(!tooLong.Any(), $"At most {Limit} are allowed. Wrap:\n{string.Join('\n', tooLong)}");
    }
}
