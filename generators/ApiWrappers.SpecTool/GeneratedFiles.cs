using System.Text;

namespace ApiWrappers.SpecTool;

/// <summary>Stores the generated files.</summary>
internal static class GeneratedFiles
{
    /// <summary>The line with which the templates name the file that the following lines belong to.</summary>
    public const string Marker = "//// file: ";

    /// <summary>Splits the output of NSwag into files, and stores all files with their stamp.</summary>
    /// <param name="work">The folder with the generated text.</param>
    /// <param name="output">The folder for the files.</param>
    /// <param name="stamp">The first line of each file.</param>
    public static int Finish(string work, string output, string stamp)
    {
        var inputs = File.ReadAllText(Path.Combine(work, WorkFolder.Inputs));
        var head = inputs.Length == 0 ? stamp + "\n" : $"{stamp}\n// openapi inputs: {inputs}\n";
        Directory.CreateDirectory(output);
        foreach (var file in Directory.EnumerateFiles(work, "*.cs").Where(file => Path.GetFileName(file) != WorkFolder.Generated))
            Store(output, Path.GetFileName(file), head, File.ReadAllText(file));
        foreach (var (name, text) in Split(File.ReadAllText(Path.Combine(work, WorkFolder.Generated))))
            Store(output, name, head, text);
        return SpecCommand.Passed;
    }

    /// <summary>Returns the files in a text. The text before the first marker becomes the head of each.</summary>
    public static IReadOnlyDictionary<string, string> Split(string text)
    {
        var files = new OrderedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        var head = new StringBuilder();
        var current = head;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!line.StartsWith(Marker, StringComparison.Ordinal))
            {
                current.Append(line.TrimEnd()).Append('\n');
                continue;
            }

            var name = line[Marker.Length..].Trim();
            if (!files.TryGetValue(name, out var file))
                files[name] = file = new StringBuilder(head.ToString());
            current = file;
        }

        return files.ToDictionary(file => file.Key, file => file.Value.ToString());
    }

    // Without a byte order mark, which would come before the stamp; with no more than one empty line in a row.
    private static void Store(string output, string name, string head, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim().Split('\n');
        var kept = lines.Where((line, index) => line.Length > 0 || lines[index - 1].Length > 0);
        File.WriteAllText(Path.Combine(output, name), head + string.Join('\n', kept) + "\n");
    }
}
