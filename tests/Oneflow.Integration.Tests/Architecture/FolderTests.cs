using System.Text.RegularExpressions;
using TestKit;

namespace Oneflow.Integration.Tests.Architecture;

/// <summary>A file has the name of its type, so that the words of a file tell which folders it depends on.</summary>
public sealed partial class FolderTests
{
    private static readonly string Root = RepositoryRoot.Combine("src", "Oneflow.Integration");

    [Fact]
    public void Folders_do_not_depend_on_each_other_in_a_circle()
    {
        var arrows = Arrows();
        var open = arrows.Keys.ToHashSet();

        // A folder all of whose arrows lead to folders that were removed before is part of no circle.
        while (open.FirstOrDefault(folder => !arrows[folder].Overlaps(open)) is { } free)
            open.Remove(free);

        var circle = open.Order().Select(folder => $"{folder} -> {string.Join(", ", arrows[folder].Where(open.Contains).Order())}");
        Assert.True(open.Count == 0, string.Join('\n', circle));
    }

    [Fact]
    public void The_words_of_a_file_tell_its_arrows()
    {
        var arrows = Arrows();
        Assert.Contains("Inbox", arrows["Webhooks"]);
        Assert.Contains("Database", arrows["Inbox"]);
        Assert.DoesNotContain("Inbox", arrows["Database"]);
    }

    private static Dictionary<string, HashSet<string>> Arrows()
    {
        var files = Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Folder: Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar)[0], Path: file))
            .Where(file => file.Folder is not ("bin" or "obj" or "Migrations"))
            .ToList();
        var homes = files.ToDictionary(file => Path.GetFileNameWithoutExtension(file.Path), file => file.Folder);
        return files.GroupBy(file => file.Folder).ToDictionary(
            folder => folder.Key,
            folder => folder.SelectMany(file => Words(file.Path)).Where(homes.ContainsKey).Select(word => homes[word])
                .Where(home => home != folder.Key).ToHashSet());
    }

    private static IEnumerable<string> Words(string file)
        => File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => Word().Matches(line)).Select(match => match.Value);

    [GeneratedRegex(@"(?<![.""\w])[A-Z]\w+")]
    private static partial Regex Word();
}
