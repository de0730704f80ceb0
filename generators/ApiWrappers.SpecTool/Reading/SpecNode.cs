using System.Globalization;

namespace ApiWrappers.SpecTool.Reading;

/// <summary>
/// A node of a document, with the place where it was written. The passes change nodes; the place never changes. A node that does
/// not exist has no text, no members and no items.
/// </summary>
internal sealed class SpecNode
{
    private static readonly SpecNode None = new(SpecNodeKind.Missing, null, SpecPlace.Start(""));

    private readonly string? _value;
    private readonly OrderedDictionary<string, SpecNode>? _members;
    private readonly List<SpecNode>? _items;

    private SpecNode(SpecNodeKind kind, string? value, SpecPlace place)
    {
        Kind = kind;
        Place = place;
        _value = value;
        _members = kind == SpecNodeKind.Map ? new OrderedDictionary<string, SpecNode>(StringComparer.Ordinal) : null;
        _items = kind == SpecNodeKind.List ? [] : null;
    }

    public SpecNodeKind Kind { get; }

    public SpecPlace Place { get; }

    public bool Exists => Kind != SpecNodeKind.Missing;

    public bool IsMap => _members is not null;

    public bool IsList => _items is not null;

    public bool IsTrue => Kind == SpecNodeKind.Boolean && _value == "true";

    public bool IsFalse => Kind == SpecNodeKind.Boolean && _value == "false";

    /// <summary>The text of a scalar; null when it is a null, a map or a list.</summary>
    public string? Text => _value;

    /// <summary>The members of a map; none when it is something else.</summary>
    public IEnumerable<KeyValuePair<string, SpecNode>> Members => _members ?? (IEnumerable<KeyValuePair<string, SpecNode>>)[];

    /// <summary>The items of a list; none when it is something else.</summary>
    public IReadOnlyList<SpecNode> Items => _items ?? (IReadOnlyList<SpecNode>)[];

    public int Count => _members?.Count ?? _items?.Count ?? 0;

    /// <summary>Returns the member of a name.</summary>
    public SpecNode this[string name] => _members is not null && _members.TryGetValue(name, out var node) ? node : None;

    public static SpecNode Map(SpecPlace place) => new(SpecNodeKind.Map, null, place);

    public static SpecNode List(SpecPlace place) => new(SpecNodeKind.List, null, place);

    public static SpecNode List(SpecPlace place, IEnumerable<SpecNode> items)
    {
        var list = List(place);
        list._items!.AddRange(items);
        return list;
    }

    public static SpecNode Of(string text, SpecPlace place) => new(SpecNodeKind.Text, text, place);

    public static SpecNode Of(bool value, SpecPlace place) => new(SpecNodeKind.Boolean, value ? "true" : "false", place);

    public static SpecNode Of(int value, SpecPlace place) => Number(value.ToString(CultureInfo.InvariantCulture), place);

    public static SpecNode Number(string text, SpecPlace place) => new(SpecNodeKind.Number, text, place);

    public static SpecNode Null(SpecPlace place) => new(SpecNodeKind.Null, null, place);

    public bool Has(string name) => _members?.ContainsKey(name) == true;

    /// <summary>Sets a member, in its old place or as the last one.</summary>
    public SpecNode Set(string name, SpecNode value)
    {
        _members![name] = value;
        return this;
    }

    public SpecNode Set(string name, string value) => Set(name, Of(value, Place));

    public SpecNode Set(string name, bool value) => Set(name, Of(value, Place));

    /// <summary>Removes a member and returns it.</summary>
    public SpecNode Take(string name)
    {
        var node = this[name];
        _members?.Remove(name);
        return node;
    }

    public void Add(SpecNode item) => _items!.Add(item);

    public void RemoveItems(Predicate<SpecNode> match) => _items?.RemoveAll(match);

    public void ReplaceItem(int index, SpecNode item) => _items![index] = item;

    /// <summary>Renames a member, in the same place.</summary>
    public void Rename(string name, string newName)
    {
        var index = _members!.IndexOf(name);
        var value = _members[name];
        _members.RemoveAt(index);
        if (!_members.ContainsKey(newName))
            _members.Insert(index, newName, value);
    }

    public void Clear()
    {
        _members?.Clear();
        _items?.Clear();
    }

    /// <summary>Returns a copy that shares only the places.</summary>
    public SpecNode Clone()
    {
        var copy = new SpecNode(Kind, _value, Place);
        foreach (var (name, node) in Members)
            copy.Set(name, node.Clone());
        foreach (var item in Items)
            copy.Add(item.Clone());
        return copy;
    }
}
