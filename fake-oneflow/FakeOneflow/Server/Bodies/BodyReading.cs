using System.Text.Json;
using OneflowFake.Oneflow.Protocol;

namespace OneflowFake.Server.Bodies;

/// <summary>Keeps track of which members of a JSON body were looked at.</summary>
internal sealed class BodyReading(JsonElement body)
{
    /// <summary>How many of them are listed.</summary>
    public const int MaxUnread = 20;

    private readonly HashSet<string> _read = [];

    /// <summary>Notes that a member was looked at.</summary>
    public void Note(string path) => _read.Add(path);

    /// <summary>Paths of the members that nothing looked at, the first of them. What is below one of them is not listed.</summary>
    public IReadOnlyList<string> Unread()
    {
        var unread = new List<string>();
        Collect(body, "", unread);
        return unread;
    }

    private void Collect(JsonElement element, string path, List<string> unread)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
                CollectMember(member, JsonFields.PathOf(path, member.Name), unread);
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

    private void CollectMember(JsonProperty member, string path, List<string> unread)
    {
        if (unread.Count == MaxUnread)
            return;

        if (_read.Contains(path))
            Collect(member.Value, path, unread);
        else
            unread.Add(path);
    }
}
