using System.Text;
using System.Text.Json.Nodes;
using TestKit.Spec;

namespace OneflowFake.Tests.Server;

/// <summary>
/// Bodies of 1 MiB for a schema, each made bad in another way that is thought to cost much: at the root, and in each member
/// that is an array, a text or a number, the members around it as small as the schema lets them be.
/// </summary>
/// <param name="spec">The document that the schemas are of.</param>
/// <param name="isThorough">True for every way in every place, thousands of them; false for one place of each name.</param>
internal sealed class CostlyBodies(SpecDocument spec, bool isThorough)
{
    /// <summary>The name of the least costly body.</summary>
    public const string Root = "a list at the root";

    private const int Size = 1024 * 1024 - 4096;
    private const int MostDepth = 6;

    // Where in a body the costly part goes.
    private const string Place = "\"<<here>>\"";

    /// <summary>The bodies, with what is costly about each. Each is put together when it is asked for.</summary>
    public IEnumerable<(string What, Func<byte[]> Body)> For(JsonObject? schema)
    {
        yield return (Root, Repeated("[", "1", "]"));
        yield return ("a member over and over", Repeated("{", "\"name\":1", "}"));
        yield return ("unknown members", Numbered("{", i => $"\"m{i}\":0", "}"));
        yield return ("brackets", () => Encoding.UTF8.GetBytes(new string('[', Size)));
        yield return ("a name without end", Text("{\"", "n", "\":1}"));
        yield return ("escapes", Text("{\"name\":\"", "\\u00e5", "\"}"));
        if (schema is null)
            yield break;

        var seen = new HashSet<string>();
        foreach (var (path, frame, inner) in Places(schema, "", Place, 0))
        {
            if (!seen.Add(path.Split('.')[^1]) && !isThorough)
                continue;

            foreach (var (what, body) in Fill(path, frame, inner))
                yield return (what, body);
        }
    }

    private IEnumerable<(string What, Func<byte[]> Body)> Fill(string path, string frame, JsonObject schema)
    {
        var (before, after) = Split(frame);
        if ((string?)schema["type"] == "array")
        {
            var item = Smallest(schema["items"]?.AsObject() ?? [], 0);
            yield return ($"numbers in {path}", Repeated(before + "[", "1", "]" + after));
            yield return (
                $"items in {path}",
                Numbered(before + "[", i => item.Replace("\"1@x.example\"", $"\"{i}@x.example\"", StringComparison.Ordinal), "]" + after));
            if (!isThorough)
                yield break;

            yield return ($"empty objects in {path}", Repeated(before + "[", "{}", "]" + after));
            yield return ($"equal items in {path}", Repeated(before + "[", item, "]" + after));
            yield return ($"unknown members of items in {path}", Numbered(before + "[{", i => $"\"m{i}\":0", "}]" + after));
            yield break;
        }

        if ((string?)schema["type"] is "integer" or "number")
        {
            yield return ($"digits in {path}", Text(before, "9", after));
            yield break;
        }

        foreach (var unit in isThorough
            ? ["x", "a@", "1", "+1", ".", "\\u0000", "a.a@a."]
            : new[] { path.EndsWith("email", StringComparison.Ordinal) ? "a.a@a." : "1" })
            yield return ($"{unit} in {path}", Text(before + "\"", unit, "\"" + after));
    }

    /// <summary>Each member that is not an object itself: its path, a body with a place for it, and its schema.</summary>
    private IEnumerable<(string Path, string Frame, JsonObject Schema)> Places(JsonObject schema, string path, string frame, int depth)
    {
        foreach (var shape in Shapes(schema))
        {
            if (shape["properties"] is not JsonObject members)
            {
                if (path.Length > 0 && (string?)shape["type"] is "array" or "string" or "integer" or "number" or null)
                    yield return (path, frame, shape);
                if (shape["items"] is JsonObject items && depth < MostDepth)
                {
                    foreach (var place in Places(items, path + "[]", Put(frame, $"[{Place}]"), depth + 1))
                        yield return place;
                }

                continue;
            }

            foreach (var (name, value) in members)
            {
                if (depth == MostDepth)
                    yield break;

                var others = Required(shape, members).Where(other => other.Key != name)
                    .Select(other => $"\"{other.Key}\":{Smallest(other.Value!.AsObject(), depth + 1)}");
                var inner = "{" + string.Join(',', others.Append($"\"{name}\":{Place}")) + "}";
                foreach (var place in Places(value!.AsObject(), path.Length == 0 ? name : $"{path}.{name}", Put(frame, inner), depth + 1))
                    yield return place;
            }
        }
    }

    private string Smallest(JsonObject schema, int depth)
    {
        schema = Shapes(schema).First();
        if (schema["properties"] is JsonObject members && depth < MostDepth)
            return "{" + string.Join(
                ',', Required(schema, members).Select(member => $"\"{member.Key}\":{Smallest(member.Value!.AsObject(), depth + 1)}")) + "}";

        return (string?)schema["type"] switch
        {
            "array" => "[]",
            "integer" or "number" => "1",
            "boolean" => "true",
            "object" => "{}",
            _ => schema["enum"] is JsonArray words ? $"\"{words[0]}\"" : (string?)schema["format"] == "email" ? "\"1@x.example\"" : "\"x\"",
        };
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Required(JsonObject schema, JsonObject members) =>
        members.Where(member => schema["required"]?.AsArray().Any(name => (string)name! == member.Key) == true || member.Key == "email");

    private List<JsonObject> Shapes(JsonObject schema)
    {
        schema = spec.Flatten(spec.Resolve(schema));
        if (schema["discriminator"]?["mapping"] is JsonObject mapping)
            return [.. mapping.Select(
                choice => WithWord(spec.Flatten(spec.Resolve(new JsonObject { ["$ref"] = choice.Value!.DeepClone() })), choice.Key))];

        return (schema["oneOf"] ?? schema["anyOf"]) is JsonArray shapes
            ? [.. shapes.SelectMany(shape => Shapes(shape!.AsObject()))]
            : [schema];
    }

    private static JsonObject WithWord(JsonObject schema, string word)
    {
        schema = schema.DeepClone().AsObject();
        if (schema["properties"]?["type"] is not null)
            schema["properties"]!["type"] = new JsonObject { ["enum"] = new JsonArray(word), ["type"] = "string" };
        return schema;
    }

    private static string Put(string frame, string inner)
    {
        var (before, after) = Split(frame);
        return before + inner + after;
    }

    private static (string Before, string After) Split(string frame)
    {
        var at = frame.IndexOf(Place, StringComparison.Ordinal);
        return (frame[..at], frame[(at + Place.Length)..]);
    }

    private static Func<byte[]> Repeated(string before, string item, string after) => Numbered(before, _ => item, after);

    private static Func<byte[]> Numbered(string before, Func<int, string> item, string after) => () =>
    {
        var text = new StringBuilder(before);
        for (var i = 0; text.Length < Size; i++)
            text.Append(i == 0 ? "" : ",").Append(item(i));
        return Encoding.UTF8.GetBytes(text.Append(after).ToString());
    };

    private static Func<byte[]> Text(string before, string unit, string after) => () =>
        Encoding.UTF8.GetBytes(before + string.Concat(Enumerable.Repeat(unit, Size / unit.Length)) + after);
}
