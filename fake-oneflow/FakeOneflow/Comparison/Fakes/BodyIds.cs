using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OneflowFake.Comparison.Http;
using OneflowFake.Server.Bodies;

namespace OneflowFake.Comparison.Fakes;

/// <summary>Puts ids of one side in the place of those of the other.</summary>
internal sealed class BodyIds(Counterparts counterparts)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The query with the fake's ids, where they are known.</summary>
    public string Map(FakeAccount account, string query)
    {
        var parts = query.Split('&').Select(part => part.Split('=', 2) is [var name, var value]
            && name.Contains("id", StringComparison.OrdinalIgnoreCase) && counterparts.Find(account, value) is { } id
                ? $"{name}={id}"
                : part);
        return string.Join('&', parts);
    }

    /// <summary>The body with the fake's ids. An id of a workspace or template without a counterpart becomes the account's first.</summary>
    public byte[] Map(FakeAccount account, ComparedRequest request)
    {
        if (request.Body.Length == 0)
            return request.Body;

        // What cannot be read as it is meant goes to the fake as it came.
        return OutsideJson.Read(request.Body, Strict) is not null && JsonNode.Parse(request.Body) is { } root && Map(account, root, "")
            ? Bytes(root)
            : request.Body;
    }

    /// <summary>The fake's response with the ids and tokens that the real one has in the same places.</summary>
    public static byte[] Substitute(JsonElement real, JsonElement fakes)
    {
        var root = JsonNode.Parse(fakes.GetRawText())!;
        Substitute(real, root);
        return Bytes(root);
    }

    private static byte[] Bytes(JsonNode root) => Encoding.UTF8.GetBytes(root.ToJsonString());

    private bool Map(FakeAccount account, JsonNode node, string member)
    {
        var isChanged = false;
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (value is JsonValue scalar && Ids.IsIdMember(name) && Find(account, name, scalar) is { } id)
                {
                    members[name] = scalar.GetValueKind() == JsonValueKind.Number ? long.Parse(id, provider: null) : id;
                    isChanged = true;
                }
                else if (value is not null)
                {
                    isChanged |= Map(account, value, name);
                }
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                if (items[i] is JsonValue scalar && (member.EndsWith("_ids", StringComparison.Ordinal) || member == "tags")
                    && Find(account, member, scalar) is { } id)
                {
                    items[i] = long.Parse(id, provider: null);
                    isChanged = true;
                }
                else if (items[i] is { } item)
                {
                    isChanged |= Map(account, item, member);
                }
            }
        }

        return isChanged;
    }

    private string? Find(FakeAccount account, string member, JsonValue value)
    {
        if (value.GetValueKind() is not (JsonValueKind.Number or JsonValueKind.String))
            return null;

        var id = counterparts.Find(account, value.ToString()) ?? (member switch
        {
            "workspace_id" => account.WorkspaceId.ToString(provider: null),
            "template_id" => account.TemplateIds[^1].ToString(provider: null),
            _ => null,
        });
        return id is null || (value.GetValueKind() == JsonValueKind.Number && !long.TryParse(id, out _)) ? null : id;
    }

    // An address of the fake would make the caller send it the credentials of the service.
    private static bool IsAddress(JsonNode value, JsonElement counterpart) =>
        value.GetValueKind() == JsonValueKind.String && counterpart.ValueKind == JsonValueKind.String
        && Uri.TryCreate((string)value!, UriKind.Absolute, out var address) && address.IsLoopback;

    private static void Substitute(JsonElement real, JsonNode fakes)
    {
        if (real.ValueKind == JsonValueKind.Object && fakes is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (value is null || !real.TryGetProperty(name, out var counterpart))
                    continue;

                var isHandle = Ids.IsHandle(name) || IsAddress(value, counterpart);
                if (value is JsonValue && isHandle && Ids.Text(counterpart) is not null)
                    members[name] = JsonNode.Parse(counterpart.GetRawText());
                else
                    Substitute(counterpart, value);
            }
        }
        else if (real.ValueKind == JsonValueKind.Array && fakes is JsonArray items)
        {
            foreach (var (item, value) in real.EnumerateArray().Zip(items.ToList()))
            {
                if (value is not null)
                    Substitute(item, value);
            }
        }
    }
}
