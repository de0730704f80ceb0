using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares which members an object has, and which way they go.</summary>
internal sealed class PropertyComparer(Findings findings)
{
    /// <summary>Reports which members came and went.</summary>
    /// <returns>The members that stayed and go this way, for a look into them.</returns>
    public IEnumerable<(string Name, Place Place, PropertyView Before, PropertyView After)> Compare(
        Place owner, SchemaView old, SchemaView now, Direction direction)
    {
        CompareUndeclared(owner, old, now, direction);
        foreach (var (name, was, isNow) in Pairs.Of(old.Properties, now.Properties))
        {
            var place = owner.Property(name);
            if ((isNow ?? was)!.DeclaredIn is { } declaredIn)
                place = place.DeclaredBy($"{declaredIn}.{name}");
            if (was is null)
                TellAdded(place, isNow!, now.Required.Contains(name), direction);
            else if (isNow is null)
                TellRemoved(place, was, direction);
            else if (CompareWays(place, was, isNow, direction))
                yield return (name, place, was, isNow);
        }
    }

    // A member can be required without being declared: then it takes any value, and has to be there all the same.
    private void CompareUndeclared(Place owner, SchemaView old, SchemaView now, Direction direction)
    {
        var (became, ceased) = direction == Direction.Request
            ? (RequestRules.PropertyBecameRequired, RequestRules.PropertyBecameOptional)
            : (ReadingRules.PropertyBecameRequired, ReadingRules.PropertyBecameOptional);
        foreach (var name in now.Required.Except(old.Required).Where(IsUndeclared))
            findings.Add(became, owner.Property(name), "must be there now, although no schema declares it");
        foreach (var name in old.Required.Except(now.Required).Where(IsUndeclared))
            findings.Add(ceased, owner.Property(name), "need not be there any longer; no schema declares it");

        bool IsUndeclared(string name) => !old.Properties.ContainsKey(name) && !now.Properties.ContainsKey(name);
    }

    private void TellAdded(Place place, PropertyView added, bool isRequired, Direction direction)
    {
        if (!Goes(added, direction))
            return;
        if (direction == Direction.Response)
            findings.Add(ReadingRules.PropertyAdded, place, isRequired ? "was added and always comes" : "was added");
        else
            findings.Add(isRequired ? RequestRules.PropertyAddedRequired : RequestRules.PropertyAddedOptional, place,
                isRequired ? "was added and must be set" : "was added and can be omitted");
    }

    private void TellRemoved(Place place, PropertyView removed, Direction direction)
    {
        if (Goes(removed, direction))
            findings.Add(direction == Direction.Request ? RequestRules.PropertyRemoved : ReadingRules.PropertyRemoved, place,
                "was removed");
    }

    private bool CompareWays(Place place, PropertyView old, PropertyView now, Direction direction)
    {
        var (went, goes) = (Goes(old, direction), Goes(now, direction));
        if (went && !goes)
            findings.Add(direction == Direction.Request ? RequestRules.PropertyBecameReadOnly : ReadingRules.PropertyBecameWriteOnly, place,
                direction == Direction.Request
                ? "is only read now; what is sent has no effect"
                : "is only sent now; there is nothing to read");
        else if (!went && goes)
            findings.Add(direction == Direction.Request ? RequestRules.PropertyBecameWritable : ReadingRules.PropertyBecameReadable, place,
                direction == Direction.Request ? "can be sent now" : "can be read now");
        return went && goes;
    }

    private static bool Goes(PropertyView property, Direction direction) =>
        !(direction == Direction.Request ? property.Schema.ReadOnly : property.Schema.WriteOnly);
}
