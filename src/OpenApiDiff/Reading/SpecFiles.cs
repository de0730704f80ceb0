using System.Text.Json.Nodes;

namespace OpenApiDiff.Reading;

/// <summary>The files that a spec consists of: the spec itself and those that its references lead to.</summary>
/// <param name="name">Names the spec in messages.</param>
internal sealed class SpecFiles(string name)
{
    private readonly Dictionary<string, SpecFile> _files = [];

    /// <summary>The spec itself.</summary>
    public SpecFile Root => _files[""];

    /// <summary>Reads a spec and all files that it refers to, each once.</summary>
    public static async Task<SpecFiles> ReadAsync(JsonObject root, string name, ReadSpecFile? read, CancellationToken cancellationToken)
    {
        var files = new SpecFiles(name);
        var open = new Queue<SpecFile>([files._files[""] = new SpecFile("", root)]);
        while (open.TryDequeue(out var file))
        {
            foreach (var path in ReferencesOf(file.Root, isNameMap: file.Path.Length > 0)
                .Where(IsExternal).Select(reference => file.PathOf(reference, name)))
            {
                if (!files._files.ContainsKey(path))
                    open.Enqueue(files._files[path] =
                        new SpecFile(path, await ReadAsync(path, name, read, cancellationToken).ConfigureAwait(false)));
            }
        }

        return files;
    }

    /// <summary>Returns the file that a reference leads to.</summary>
    /// <exception cref="SpecException">The reference is where none is looked for, so that its file was not read.</exception>
    public SpecFile FileOf(SpecFile from, string reference)
    {
        if (!IsExternal(reference))
            return from;
        var path = from.PathOf(reference, name);
        return _files.TryGetValue(path, out var file)
            ? file
            : throw new SpecException($"{name} refers to {path} from a place that is not read; move the reference into the spec itself.");
    }

    public static bool IsExternal(string reference) => !reference.StartsWith('#');

    private static async Task<JsonNode?> ReadAsync(string path, string name, ReadSpecFile? read, CancellationToken cancellationToken)
    {
        if (read is null)
            throw new SpecException($"{name} refers to {path}, which cannot be read from a text alone; bundle the spec into one file "
                + "first.");
        var text = await read(path, cancellationToken).ConfigureAwait(false)
            ?? throw new SpecException($"{name} refers to {path}, and there is no such file; add it or fix the reference.");
        return SpecText.Parse(text, $"{path} of {name}");
    }

    // What a spec or a part of it chose as a name, such as the response 'default', says nothing about what is below.
    private static IEnumerable<string> ReferencesOf(JsonNode? node, bool isNameMap = false) => node switch
    {
        JsonObject map => map.SelectMany(
            member => member is { Key: "$ref", Value: JsonValue value } && value.TryGetValue<string>(out var text) ? [text]
            : !isNameMap && SpecGrammar.IsData(member.Key) ? []
            : ReferencesOf(member.Value, SpecGrammar.IsNameMap(member.Key))),
        JsonArray list => list.SelectMany(item => ReferencesOf(item)),
        _ => [],
    };
}
