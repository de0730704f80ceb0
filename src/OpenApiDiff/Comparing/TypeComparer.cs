using Microsoft.OpenApi;
using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares what a value is: its type, the name of that, its format and its listed values.</summary>
internal sealed class TypeComparer(TypeNames names, Findings findings)
{
    /// <summary>Reports the changes.</summary>
    /// <returns>True when it is still the same type, so that it makes sense to look inside.</returns>
    public bool Compare(Place place, SchemaView old, SchemaView now, Direction direction)
    {
        var isSame = old.Kind == now.Kind && (old.IsEnum || now.IsEnum || CompareNames(place, old, now));
        if (!isSame)
        {
            findings.Add(direction == Direction.Request ? RequestRules.TypeChanged : ReadingRules.TypeChanged, place,
                $"is {now.Label} now, and was {old.Label}");
            return false;
        }

        if (old.IsEnum && now.IsEnum && !CompareNames(place, old, now))
            findings.Add(direction == Direction.Request ? RequestRules.TypeChanged : ReadingRules.TypeChanged, place,
                $"is {now.Label} now, and was {old.Label}");
        if (!old.IsEnum || !now.IsEnum)
            CompareStated(place, old.StatedTypes, now.StatedTypes, direction);
        CompareFormats(place, old, now, direction);
        CompareValues(place, old, now, direction);
        return true;
    }

    // What a value is may follow from other keywords, such as 'properties'; these hold for values of their type only.
    private void CompareStated(Place place, JsonSchemaType? old, JsonSchemaType? now, Direction direction)
    {
        if (old == now)
            return;

        var isTighter = Allowed(now) == (Allowed(old) & Allowed(now));
        var rule = direction == Direction.Request
            ? isTighter
                ? RequestLimitRules.KeywordAdded
                : Allowed(old) == (Allowed(old) & Allowed(now))
                ? RequestLimitRules.KeywordRemoved
                : RequestLimitRules.KeywordChanged
            : isTighter ? ReadingRules.LimitTightened : ReadingRules.KeywordChanged;
        findings.Add(rule, place, $"'type' {Words.Change(Show(old), Show(now))}");
    }

    private static JsonSchemaType Allowed(JsonSchemaType? types) => types switch
    {
        null => 0,
        0 => ~JsonSchemaType.Null,
        { } stated => stated.HasFlag(JsonSchemaType.Number) ? stated | JsonSchemaType.Integer : stated,
    };

    private static string? Show(JsonSchemaType? types) => types is { } stated and not 0 ? stated.ToString().ToLowerInvariant() : null;

    private bool CompareNames(Place place, SchemaView old, SchemaView now)
    {
        if (!old.HasType || old.Name == now.Name)
            return true;
        if (!names.IsRenamed(old.Name, now.Name))
            return false;

        names.Told.UnionWith(new[] { old.Name, now.Name }.OfType<string>());
        var detail = $"the type {(old.Name is null ? "was named after its place" : $"was called {old.Name}")} and "
            + $"{(now.Name is null ? "is named after its place" : $"is called {now.Name}")} now";
        findings.Add(TypeRules.SchemaRenamed, place.DeclaredBy($"{old.Name} {now.Name}"), detail);
        return true;
    }

    private void CompareFormats(Place place, SchemaView old, SchemaView now, Direction direction)
    {
        var detail = $"the format was {old.Format ?? "none"} and is {now.Format ?? "none"}";
        if (old.ClientFormat != now.ClientFormat)
            findings.Add(direction == Direction.Request ? RequestRules.FormatChanged : ReadingRules.FormatChanged, place, detail);
        else if (old.Format != now.Format)
            findings.Add(DocumentationRules.FormatHintChanged, place, detail);
    }

    private void CompareValues(Place place, SchemaView old, SchemaView now, Direction direction)
    {
        var isSent = direction == Direction.Request;
        if (old.IsEnum && now.IsEnum)
        {
            foreach (var value in old.Values.Except(now.Values))
                findings.Add(isSent ? RequestRules.EnumValueRemoved : ReadingRules.EnumValueRemoved, place,
                    $"the value '{value}' was removed, and its constant with it");
            foreach (var value in now.Values.Except(old.Values))
                findings.Add(isSent ? RequestRules.EnumValueAdded : ReadingRules.EnumValueAdded, place,
                    isSent
                    ? $"the value '{value}' is accepted now"
                    : $"the value '{value}' may come now; the enumeration is open, so it is read, but code that switches should have a "
                    + "default");
        }
        else if (now.IsEnum)
        {
            findings.Add(isSent ? RequestRules.BecameEnum : ReadingRules.BecameEnum, place,
                $"is an enumeration now: {Words.List(now.Values)}");
        }
        else if (old.IsEnum)
        {
            findings.Add(isSent ? RequestRules.EnumDropped : ReadingRules.EnumDropped, place,
                "is no longer an enumeration: any value will do");
        }
    }
}
