using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ContractTests.Real;

/// <summary>
/// The part that two responses with different data have in common: members and their kinds, without ids, times, links and texts.
/// </summary>
internal static partial class ResponseShape
{
    /// <summary>Members whose value is part of the contract between service and caller.</summary>
    private static readonly string[] Telling = ["status", "error_code", "title", "state", "delivery_channel", "sign_state"];

    public static IReadOnlySet<string> Of(string body)
    {
        var shape = new HashSet<string>();
        if (body.Length > 0)
            Add(JsonNode.Parse(body), "$", "", shape);
        return shape;
    }

    private static void Add(JsonNode? node, string path, string name, HashSet<string> shape)
    {
        switch (node)
        {
            case JsonObject members:
                shape.Add($"{path} is an object");
                foreach (var (member, value) in members)
                    Add(value, $"{path}.{member}", member, shape);
                break;
            case JsonArray items:
                shape.Add($"{path} is a list");
                foreach (var item in items)
                    Add(item, path + "[]", name, shape);
                break;
            default:
                shape.Add($"{path} is {Describe(node, name)}");
                break;
        }
    }

    private static string Describe(JsonNode? node, string name)
    {
        if (node is null)
            return "null";

        if (Telling.Contains(name))
            return node.ToJsonString();

        return node.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String when Time().IsMatch((string)node!) => "a time",
            System.Text.Json.JsonValueKind.String when ((string)node!).StartsWith("http", StringComparison.Ordinal) => "a link",
            var kind => string.Create(CultureInfo.InvariantCulture, $"a {kind}"),
        };
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T")]
    private static partial Regex Time();
}
