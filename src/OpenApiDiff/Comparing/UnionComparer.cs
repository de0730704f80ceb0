using Microsoft.OpenApi;
using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares values that are one of several types.</summary>
internal sealed class UnionComparer(TypeNames names, Findings findings)
{
    /// <summary>Tells which types came and went.</summary>
    /// <returns>The types that stayed, for a look into them.</returns>
    public IEnumerable<(string Name, IOpenApiSchema Before, IOpenApiSchema After)> Compare(Place place, SchemaView old, SchemaView now, Direction direction)
    {
        if (IsOneOf(old) != IsOneOf(now) && old.Members.Count > 0 && now.Members.Count > 0)
            findings.Add(UnionRules.KindChanged, place, $"was {(IsOneOf(old) ? "oneOf" : "anyOf")}, is {(IsOneOf(now) ? "oneOf" : "anyOf")}");
        CompareDiscriminators(place, old, now);

        // A type that became a choice, or stopped being one, is told by its discriminator or its kind.
        if (old.Members.Count == 0 || now.Members.Count == 0)
            return [];

        var removed = old.Members.Keys.Except(now.Members.Keys).ToList();
        var added = now.Members.Keys.Except(old.Members.Keys).ToList();
        var kept = old.Members.Keys.Intersect(now.Members.Keys).Select(name => (name, old.Members[name], now.Members[name])).ToList();
        if (removed is [var was] && added is [var isNow] && old.Members[was] is OpenApiSchemaReference && now.Members[isNow] is OpenApiSchemaReference && names.IsRenamed(was, isNow))
            return [.. kept, (isNow, old.Members[was], now.Members[isNow])];

        var isSent = direction == Direction.Request;
        foreach (var name in removed)
            findings.Add(isSent ? UnionRules.RequestMemberRemoved : UnionRules.ResponseMemberRemoved, place, $"{name} is not one of its types any more");
        foreach (var name in added)
            findings.Add(isSent ? UnionRules.RequestMemberAdded : UnionRules.ResponseMemberAdded, place, $"{name} is one of its types now");
        return kept;
    }

    private static bool IsOneOf(SchemaView view) => view.Parts.Any(part => part.OneOf is { Count: > 0 });

    private void CompareDiscriminators(Place place, SchemaView before, SchemaView after)
    {
        var (old, now) = (before.Discriminator, after.Discriminator);
        if (old is null || now is null)
        {
            if (old is not null)
                findings.Add(UnionRules.DiscriminatorRemoved, place, $"no member tells the types apart any more; {old.PropertyName} did");
            if (now is not null)
                findings.Add(UnionRules.DiscriminatorAdded, place, $"{now.PropertyName} tells the types apart now");
            return;
        }

        if (old.PropertyName != now.PropertyName)
            findings.Add(UnionRules.DiscriminatorChanged, place, $"{now.PropertyName} tells the types apart now, and {old.PropertyName} did");
        foreach (var (value, was, isNow) in Pairs.Of(old.Mapping, now.Mapping))
        {
            // A type that came or went is told as such.
            var (target, newTarget) = (was?.Reference.Id, isNow?.Reference.Id);
            if ((target is null || after.Members.ContainsKey(target)) && (newTarget is null || before.Members.ContainsKey(newTarget)))
                CompareMapping(place, value, target, newTarget);
        }
    }

    private void CompareMapping(Place place, string value, string? old, string? now)
    {
        if (old is null)
            findings.Add(UnionRules.MappingAdded, place, $"the value '{value}' stands for {now} now");
        else if (now is null)
            findings.Add(UnionRules.MappingRemoved, place, $"the value '{value}' does not stand for {old} any more");
        else if (old != now && !names.IsRenamed(old, now))
            findings.Add(UnionRules.MappingChanged, place, $"the value '{value}' stands for {now} now, and stood for {old}");
    }
}
