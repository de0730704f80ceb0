using Microsoft.OpenApi;
using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares values that are one of several types.</summary>
internal sealed class UnionComparer(TypeNames names, Findings findings)
{
    /// <summary>Reports which types came and went.</summary>
    /// <returns>The types that stayed, for a look into them.</returns>
    public IEnumerable<UnionMember> Compare(Place place, SchemaView old, SchemaView now, Direction direction)
    {
        CompareKinds(place, old, now, direction);
        CompareChoices(place, old, now, direction);
        CompareDiscriminators(place, old, now);

        if (old.Members.Count == 0 || now.Members.Count == 0)
            return [];

        var (removed, added) = (new Dictionary<string, IOpenApiSchema>(old.Members), new Dictionary<string, IOpenApiSchema>(now.Members));
        var kept = UnionMember.Match(removed, added);
        if (removed.ToList() is [var was] && added.ToList() is [var isNow]
            && was.Value is OpenApiSchemaReference && isNow.Value is OpenApiSchemaReference && names.IsRenamed(was.Key, isNow.Key))
            return [.. kept, new UnionMember(isNow.Key, was.Value, isNow.Value)];

        var isSent = direction == Direction.Request;
        foreach (var name in removed.Keys)
            findings.Add(isSent ? UnionRules.RequestMemberRemoved : UnionRules.ResponseMemberRemoved, place,
                $"{name} is no longer one of its types");
        foreach (var name in added.Keys)
            findings.Add(isSent ? UnionRules.RequestMemberAdded : UnionRules.ResponseMemberAdded, place, $"{name} is one of its types now");
        return kept;
    }

    // Each choice has to be met, besides what else the schema says.
    private void CompareChoices(Place place, SchemaView old, SchemaView now, Direction direction)
    {
        var (before, after) = (ChoicesOf(old), ChoicesOf(now));
        if (before == after)
            return;

        var rule = direction == Direction.Request
            ? after > before ? RequestLimitRules.KeywordAdded : RequestLimitRules.KeywordRemoved
            : after > before ? ReadingRules.LimitTightened : ReadingRules.KeywordChanged;
        findings.Add(rule, place,
            after > before ? "has to be one of several types besides" : "no longer has to be one of several types besides");
    }

    private static int ChoicesOf(SchemaView view) =>
        view.Parts.Sum(part => (part.OneOf is { Count: > 0 } ? 1 : 0) + (part.AnyOf is { Count: > 0 } ? 1 : 0));

    private void CompareKinds(Place place, SchemaView old, SchemaView now, Direction direction)
    {
        if (IsOneOf(old) == IsOneOf(now) || old.Members.Count == 0 || now.Members.Count == 0)
            return;

        // A value that is of several types at once satisfies anyOf, and not oneOf.
        var rule = (direction, IsOneOf(now)) switch
        {
            (Direction.Request, true) => UnionRules.RequestBecameExclusive,
            (Direction.Response, false) => UnionRules.ResponseBecameInclusive,
            _ => UnionRules.KindChanged,
        };
        findings.Add(rule, place, $"was {(IsOneOf(old) ? "oneOf" : "anyOf")}, is {(IsOneOf(now) ? "oneOf" : "anyOf")}");
    }

    private static bool IsOneOf(SchemaView view) => view.Parts.Any(part => part.OneOf is { Count: > 0 });

    private void CompareDiscriminators(Place place, SchemaView before, SchemaView after)
    {
        var (old, now) = (before.Discriminator, after.Discriminator);
        if (old is null || now is null)
        {
            if (old is not null)
                findings.Add(UnionRules.DiscriminatorRemoved, place, $"no member tells the types apart now; {old.PropertyName} did");
            if (now is not null)
                findings.Add(UnionRules.DiscriminatorAdded, place, $"{now.PropertyName} tells the types apart now");
            return;
        }

        if (old.PropertyName != now.PropertyName)
            findings.Add(UnionRules.DiscriminatorChanged, place,
                $"{now.PropertyName} tells the types apart now, and {old.PropertyName} did");
        foreach (var (value, target, newTarget) in Pairs.Of(MappingOf(before, old), MappingOf(after, now)))
        {
            // A type that came or went is reported as a type.
            if ((target is null || after.Members.ContainsKey(target)) && (newTarget is null || before.Members.ContainsKey(newTarget)))
                CompareMapping(place, value, target, newTarget);
        }
    }

    // The name of a schema is a value of the discriminator whether or not the mapping says so.
    private static Dictionary<string, string> MappingOf(SchemaView view, OpenApiDiscriminator discriminator)
    {
        var mapping = (discriminator.Mapping ?? new Dictionary<string, OpenApiSchemaReference>())
            .Where(entry => entry.Value.Reference.Id is not null).ToDictionary(entry => entry.Key, entry => entry.Value.Reference.Id!);
        foreach (var (name, schema) in view.Members)
        {
            if (schema is OpenApiSchemaReference)
                mapping.TryAdd(name, name);
        }

        return mapping;
    }

    private void CompareMapping(Place place, string value, string? old, string? now)
    {
        if (old is null)
            findings.Add(UnionRules.MappingAdded, place, $"the value '{value}' means {now} now");
        else if (now is null)
            findings.Add(UnionRules.MappingRemoved, place, $"the value '{value}' no longer means {old}");
        else if (old != now && !names.IsRenamed(old, now))
            findings.Add(UnionRules.MappingChanged, place, $"the value '{value}' means {now} now, and meant {old}");
    }
}
