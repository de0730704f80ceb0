using TestKit.Snapshots;

namespace TestKit.Tests.Snapshots;

public sealed class StoredFileTests : IDisposable
{
    private const string Run = "dotnet test tests/X";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stored-file-tests-");

    private string Page => Path.Combine(_folder.FullName, "page.md");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_text_is_written_when_it_is_accepted_and_matches_from_then_on()
    {
        await StoredFile.MatchAsync(Page, "one\ntwo\n", Run, SnapshotMode.Accept);

        Assert.Equal("one\ntwo\n", await File.ReadAllTextAsync(Page));
        await StoredFile.MatchAsync(Page, "one\ntwo\n", Run, SnapshotMode.Compare);
    }

    [Fact]
    public async Task A_file_with_another_text_is_left_and_the_message_says_how_to_regenerate_it()
    {
        await File.WriteAllTextAsync(Page, "one\n2\n");

        var failure = await Assert.ThrowsAsync<SnapshotMismatchException>(
            () => StoredFile.MatchAsync(Page, "one\ntwo\n", Run, SnapshotMode.Compare));

        Assert.Contains("is out of date. First difference, line 2:", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("Regenerate it with: SNAPSHOTS=accept dotnet test tests/X", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\n2\n", await File.ReadAllTextAsync(Page));
    }

    [Fact]
    public async Task A_missing_file_is_named_and_nothing_is_written_in_CI()
    {
        var failure = await Assert.ThrowsAsync<SnapshotMismatchException>(
            () => StoredFile.MatchAsync(Page, "one\n", Run, SnapshotMode.CompareInCI));

        Assert.StartsWith($"{Page} is missing.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("SNAPSHOTS=accept has no effect in CI", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Page));
    }
}
