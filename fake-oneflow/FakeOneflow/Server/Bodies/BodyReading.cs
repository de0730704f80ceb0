using System.Text.Json;

namespace OneflowFake.Server.Bodies;

/// <summary>Keeps track of which members of a JSON body were looked at.</summary>
internal sealed class BodyReading(JsonElement body)
{
    /// <summary>The number of them that are listed.</summary>
    public const int MaxUnread = 20;

    // A contract to create is looked at under some fifty.
    private const int UsualNames = 64;

    // By the path of the object and the name in it: a path of each member would be made only to be looked up.
    private readonly HashSet<(string Parent, string Name)> _read = [];
    private readonly HashSet<(string Parent, string Name)> _opaque = [];
    private readonly List<(string Parent, string Name)> _known = new(UsualNames);
    private bool _isReadWhole;

    /// <summary>Path of a member of the object that has a path.</summary>
    public static string PathOf(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>Notes that a member was looked at.</summary>
    /// <param name="parent">Path of the object; empty for the body itself.</param>
    /// <param name="name">Name of the member.</param>
    public void Note(string parent, string name)
    {
        if (_read.Add((parent, name)))
            NoteName(parent, name);
    }

    /// <summary>Notes that a member of any shape was looked at, so that what is below it is not listed.</summary>
    public void NoteOpaque(string parent, string name) => _opaque.Add((parent, name));

    /// <summary>Notes the name of a member that would be looked at, were it there.</summary>
    /// <param name="parent">Path of the object; empty for the body itself.</param>
    /// <param name="name">Name of the member.</param>
    public void NoteName(string parent, string name) => _known.Add((parent, name));

    /// <summary>The path that a member was perhaps meant to have: a similar name beside it, or its name elsewhere.</summary>
    /// <param name="path">Path of a member that nothing looked at.</param>
    public string? MeantBy(string path)
    {
        var (parent, name) = Split(path);
        List<string> elsewhere =
            [.. _known.Where(known => known.Name == name && known.Parent != parent).Select(known => Join(known.Parent, name))];
        if (elsewhere.Find(other => parent.Length == 0 || other.StartsWith(parent + ".", StringComparison.Ordinal)) is { } within)
            return within;

        return NearestNames.Of(name, _known.Where(known => known.Parent == parent).Select(known => known.Name)) is [var near]
            ? Join(parent, near)
            : elsewhere.FirstOrDefault();
    }

    private static (string Parent, string Name) Split(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot < 0 ? ("", path) : (path[..dot], path[(dot + 1)..]);
    }

    private static string Join(string parent, string name) => parent.Length == 0 ? name : $"{parent}.{name}";

    /// <summary>Paths of the members that nothing looked at, the first of them. What is below one of them is not listed.</summary>
    public IReadOnlyList<string> Unread()
    {
        // Looking at more of it leaves no more to list.
        if (_isReadWhole)
            return [];

        var unread = new List<string>();
        Collect(body, "", unread);
        _isReadWhole = unread.Count == 0;
        return unread;
    }

    private void Collect(JsonElement element, string path, List<string> unread)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
                CollectMember(member, path, unread);
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray())
            {
                if (unread.Count == MaxUnread)
                    return;

                if (item.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    Collect(item, $"{path}[{index}]", unread);
                index++;
            }
        }
    }

    private void CollectMember(JsonProperty member, string parent, List<string> unread)
    {
        if (unread.Count == MaxUnread)
            return;

        var name = member.Name;
        if (_opaque.Contains((parent, name)))
            return;

        if (!_read.Contains((parent, name)))
            unread.Add(PathOf(parent, name));
        else if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            Collect(member.Value, PathOf(parent, name), unread);
    }
}
