using System.Globalization;
using System.Text.Json.Nodes;
using ContractTests.Fixtures;
using FsCheck;
using FsCheck.Fluent;
using TestKit.Spec;

namespace ContractTests.Properties;

/// <summary>Draws bodies that a schema of the spec allows.</summary>
/// <param name="spec">The spec.</param>
/// <param name="tenant">The account that the bodies are for: ids and owner-side participants are of it.</param>
internal sealed class BodyGenerator(SpecDocument spec, TestTenant tenant)
{
    // Needed by what pages say in prose, though no schema can say when.
    private static readonly string[] Needed =
        ["amount", "currency", "email", "phone_number", "expire_days_after_publish", "expire_date", "custom_id", "id", "name", "key"];

    // The id of a folder or comment that is not there is wrong besides, whatever its form.
    private static readonly string[] LeftOut = ["parent_id"];

    private readonly string[] _users = [.. tenant.Users.Where(user => user.Active).Select(user => user.Email)];

    private int _drawn;

    private bool _isOwnerSide;

    /// <summary>Draws an object of a schema.</summary>
    public Gen<JsonNode> Of(JsonObject schema)
    {
        schema = spec.Flatten(spec.Resolve(schema));
        if (schema["discriminator"]?["mapping"] is JsonObject choices)
        {
            return Gen.OneOf(choices.Select(choice =>
                Of(new JsonObject { ["$ref"] = choice.Value!.DeepClone() }, choice.Key)));
        }

        return Of(schema, null);
    }

    private Gen<JsonNode> Of(JsonObject schema, string? discriminator)
    {
        schema = Closed(schema);
        var required = schema["required"]?.AsArray().Select(name => (string)name!).ToHashSet() ?? [];
        var members = (schema["properties"]?.AsObject() ?? []).Select(property =>
        {
            var value = property.Key == "type" && discriminator is not null
                ? Gen.Constant<JsonNode>(discriminator)
                : Value(property.Value!.AsObject(), property.Key);
            var isThere = required.Contains(property.Key) || Needed.Contains(property.Key) ? Gen.Constant(true)
                : LeftOut.Contains(property.Key) ? Gen.Constant(false) : Gen.Elements(true, false);
            return isThere.Zip(value, (there, drawn) => (property.Key, Value: there ? drawn : null));
        }).ToList();
        return Gen.CollectToArray(members).Select(drawn => (JsonNode)new JsonObject(
            drawn.Where(member => member.Value is not null)
                .Select(member => KeyValuePair.Create(member.Key, (JsonNode?)member.Value!.DeepClone()))));
    }

    private JsonObject Closed(JsonObject schema) => spec.Flatten(spec.Resolve(schema));

    private Gen<JsonNode> Value(JsonObject schema, string name)
    {
        schema = Closed(schema);
        var wasOwnerSide = _isOwnerSide;
        _isOwnerSide |= name == "my_party";
        var value = Any(schema, name);
        _isOwnerSide = wasOwnerSide;
        return value;
    }

    private Gen<JsonNode> Any(JsonObject schema, string name) => name switch
    {
        "workspace_id" => Gen.Constant<JsonNode>(tenant.OrderTemplate.WorkspaceId),
        "template_id" => Gen.Constant<JsonNode>(tenant.OrderTemplate.Id),
        "discount_amount" => Gen.Constant<JsonNode>(new JsonObject { ["amount"] = "0.00" }),
        "organizer" when !_isOwnerSide => Gen.Constant<JsonNode>(false),
        _ => Typed(schema, name),
    };

    private Gen<JsonNode> Typed(JsonObject schema, string name) => (string?)schema["type"] switch
    {
        "boolean" => Gen.Elements(true, false).Select(flag => (JsonNode)flag),
        "integer" => Gen.Choose((int?)(long?)schema["minimum"] ?? 1, (int?)(long?)schema["maximum"] ?? 1000)
            .Select(number => (JsonNode)(long)number),
        "number" => Gen.Choose(0, 1).Select(number => (JsonNode)number),
        "array" => Items(schema, name),
        "object" when schema["properties"] is null && schema["discriminator"] is null =>
            Gen.Constant<JsonNode>(new JsonObject { ["id"] = 1 }),
        "object" => Of(schema),
        _ => Text(schema, name).Select(text => (JsonNode)text),
    };

    private Gen<JsonNode> Items(JsonObject schema, string name)
    {
        var least = (int?)(long?)schema["minItems"] ?? (name is "values" or "reminder_recipients" ? 1 : 0);
        var item = Value(schema["items"]!.AsObject(), name);
        return from count in Gen.Choose(least, least + 1)
               from items in Gen.ArrayOf(item, count)
               select (JsonNode)new JsonArray([.. items.Select(drawn => drawn.DeepClone())]);
    }

    private Gen<string> Text(JsonObject schema, string name)
    {
        if (schema["enum"] is JsonArray allowed)
            return Gen.Elements(allowed.Select(value => (string)value!));

        var sample = ((string?)schema["format"] ?? (string?)schema["pattern"]) switch
        {
            "amount" => Gen.Choose(0, 99_999).Select(cents => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture)),
            "percent" => Gen.Constant("0.000"),
            "phone" => Gen.Choose(10_000, 99_999).Select(number => $"+467017{number}"),
            "date" => Gen.Choose(1, 28).Select(day => $"2027-02-{day:00}"),
            "date-time" => Gen.Choose(1, 28).Select(day => $"2026-02-{day:00}T08:00:00+0000"),
            "^[A-Z]{2}$" => Gen.Elements("SE", "NO", "FI"),
            "^[A-Z]{3}$" => Gen.Elements("SEK", "EUR"),
            "^https://" => Gen.Choose(1, 999).Select(number => $"https://receiver.example/{number}"),
            _ => null,
        };
        var users = _isOwnerSide ? _users : [];
        return name is "email" or "custom_id" ? Gen.Fresh(() => Fresh(name, users)) : sample ?? Free(schema);
    }

    // Two participants may not share an address, nor two products a custom id, so none is drawn twice.
    private string Fresh(string name, string[] users) => (name, users.Length) switch
    {
        ("email", 0) => $"person{++_drawn}@crates.example",
        ("email", _) => users[++_drawn % users.Length],
        _ => $"custom_{++_drawn}",
    };

    private static Gen<string> Free(JsonObject schema)
    {
        var most = (int?)(long?)schema["maxLength"] ?? 40;
        return from length in Gen.Frequency((4, Gen.Choose(1, Math.Min(most, 12))), (1, Gen.Constant(most)))
               from letters in Gen.ArrayOf(Gen.Elements([.. "abcXYZ 0189-_.,:;'\"\\<>&{}\u00e5\u00e9\u4e2d\u0416"]), length)
               select new string(letters);
    }
}
