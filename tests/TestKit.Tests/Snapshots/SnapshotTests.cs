using System.Text;
using TestKit.Snapshots;

namespace TestKit.Tests.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("snapshot-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("one\ntwo")]
    [InlineData("one\ntwo\n")]
    [InlineData("one\r\ntwo\r\n")]
    [InlineData("\uFEFFone\ntwo")]
    [InlineData("\uFEFFone\r\ntwo\r\n")]
    public async Task How_an_editor_or_git_stored_a_snapshot_does_not_matter(string stored)
    {
        Store("case", stored);

        await Match("case", "one\ntwo");
        await Match("case", "one\r\ntwo\r\n");

        Assert.Empty(Received());
    }

    [Theory]
    [InlineData("one\n\ntwo")]
    [InlineData(" one\ntwo")]
    [InlineData("one\ntwo ")]
    [InlineData("one\ntwo\n\n")]
    public async Task Everything_else_matters(string stored)
    {
        Store("case", stored);

        await Assert.ThrowsAsync<SnapshotMismatchException>(() => Match("case", "one\ntwo"));
    }

    [Fact]
    public async Task Nothing_is_scrubbed()
    {
        const string Text = "2026-01-02T03:04:05Z 7c9e6679-7425-40de-944b-e07fc1f90ae7 /tmp";
        Store("case", Text);

        await Match("case", Text);
    }

    [Fact]
    public async Task A_mismatch_names_both_files_the_first_differing_line_and_how_to_accept()
    {
        Store("folder/case", "same\nold\nmore");

        var failure = await Assert.ThrowsAsync<SnapshotMismatchException>(() => Match("folder/case", "same\nnew\nmore"));

        var verified = Path.Combine(_folder.FullName, "folder", "case.verified.txt");
        var received = Path.Combine(_folder.FullName, "folder", "case.received.txt");
        Assert.Equal(
            $"""
            The text differs from its snapshot. First difference, line 2:
              verified: "old"
              received: "new"
            verified: {verified}
            received: {received}
            If the received text is right, accept it: mv '{received}' '{verified}'
            or accept every one of a run: SNAPSHOTS=accept dotnet test ...
            """,
            failure.Message);
        Assert.Equal("same\nnew\nmore", await File.ReadAllTextAsync(received));
    }

    [Fact]
    public async Task A_text_that_stops_early_is_told_apart_from_an_empty_line()
    {
        Store("case", "one\ntwo");

        var failure = await Assert.ThrowsAsync<SnapshotMismatchException>(() => Match("case", "one"));

        Assert.Contains("line 2:\n  verified: \"two\"\n  received: (no such line)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_snapshot_fails_and_leaves_the_received_text_to_accept()
    {
        var failure = await Assert.ThrowsAsync<SnapshotMismatchException>(() => Match("case", "text"));

        Assert.StartsWith("There is no snapshot for this text yet.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["case.received.txt"], Received());
    }

    [Fact]
    public async Task The_first_snapshot_of_a_folder_makes_the_folder()
    {
        await Assert.ThrowsAsync<SnapshotMismatchException>(() => Match("new/folder/case", "text"));
        await Match("another/case", "text", mode: SnapshotMode.Accept);

        Assert.Equal(["case.received.txt"], Received());
        await Match("another/case", "text");
    }

    [Fact]
    public async Task Moving_the_received_file_over_the_verified_one_accepts_it()
    {
        await Assert.ThrowsAsync<SnapshotMismatchException>(() => Match("case", "text\n"));
        File.Move(Path.Combine(_folder.FullName, "case.received.txt"), Path.Combine(_folder.FullName, "case.verified.txt"));

        await Match("case", "text\n");
    }

    [Fact]
    public async Task A_match_clears_what_an_earlier_failure_left()
    {
        Store("case", "text");
        await Assert.ThrowsAsync<SnapshotMismatchException>(() => Match("case", "other"));

        await Match("case", "text");

        Assert.Empty(Received());
    }

    [Fact]
    public async Task Stored_bytes_are_the_same_with_both_engines()
    {
        await Assert.ThrowsAsync<SnapshotMismatchException>(() => Match("case", "é\r\nend\r\n"));
        Assert.Equal(Encoding.UTF8.GetBytes("é\nend"), await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, "case.received.txt")));

        await Match("case", "é\r\nend\r\n", mode: SnapshotMode.Accept);
        Assert.Equal(Encoding.UTF8.GetBytes("é\nend"), await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, "case.verified.txt")));
    }

    [Fact]
    public async Task Accepting_replaces_the_snapshot_and_passes()
    {
        Store("case", "old");

        await Match("case", "new", mode: SnapshotMode.Accept);

        await Match("case", "new");
        Assert.Empty(Received());
    }

    [Fact]
    public async Task Nothing_is_accepted_in_CI_and_the_message_says_so()
    {
        Store("case", "old");

        var failure = await Assert.ThrowsAsync<SnapshotMismatchException>(() => Match("case", "new", mode: SnapshotMode.CompareInCI));

        Assert.Contains("SNAPSHOTS=accept has no effect in CI", failure.Message, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "case.verified.txt")));
    }

    [Fact]
    public async Task Tests_that_share_a_snapshot_may_fail_at_the_same_time()
    {
        Store("case", "old");
        var variants = Enumerable.Range(0, 20).Select(i => $"target{i:00}").ToArray();

        await Task.WhenAll(variants.Select(variant => Task.Run(() =>
            Assert.ThrowsAsync<SnapshotMismatchException>(() => Match("case", variant, variant)))));

        Assert.Equal(variants.Select(variant => $"case.{variant}.received.txt"), Received());
        foreach (var variant in variants)
            Assert.Equal(variant, await File.ReadAllTextAsync(Path.Combine(_folder.FullName, $"case.{variant}.received.txt")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/case")]
    [InlineData("../case")]
    public void A_name_that_leaves_the_folder_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new SnapshotFile(_folder.FullName, name, null));

    [Fact]
    public async Task An_empty_text_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Match("case", "\n"));

    [Fact]
    public async Task The_snapshot_of_a_test_lies_in_its_project() =>
        await Snapshot.MatchAsync("Snapshots/sample", "A snapshot, found from the file that asks for it.\n");

    private Task Match(string name, string text, string? variant = null, SnapshotMode mode = SnapshotMode.Compare) =>
        Snapshot.MatchAsync(new SnapshotFile(_folder.FullName, name, variant), text, mode);

    private void Store(string name, string text)
    {
        var file = new SnapshotFile(_folder.FullName, name, null).Verified;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private IEnumerable<string> Received() =>
        _folder.EnumerateFiles("*.received.txt", SearchOption.AllDirectories).Select(file => file.Name).Order(StringComparer.Ordinal);
}
