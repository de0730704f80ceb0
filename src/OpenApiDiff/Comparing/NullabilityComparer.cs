using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares whether a value must be there and whether it may be null.</summary>
internal sealed class NullabilityComparer(Findings findings)
{
    public void Compare(Place place, Direction direction, (SchemaView View, bool IsRequired) old, (SchemaView View, bool IsRequired) now)
    {
        // A schema without a type takes null: to gain or lose a type is a change of the type, and only that.
        if (old.View.Kind == "any" != (now.View.Kind == "any"))
            old = (now.View, old.IsRequired);

        if (direction == Direction.Request)
            CompareSent(place, old, now);
        else if (old.IsRequired != now.IsRequired || old.View.IsNullable != now.View.IsNullable)
            CompareRead(place, old, now);
    }

    private void CompareSent(Place place, (SchemaView View, bool IsRequired) old, (SchemaView View, bool IsRequired) now)
    {
        if (!old.IsRequired && now.IsRequired)
            findings.Add(RequestRules.PropertyBecameRequired, place, "must be set now");
        if (old.IsRequired && !now.IsRequired)
            findings.Add(RequestRules.PropertyBecameOptional, place, "can be omitted now");
        if (old.View.IsNullable != now.View.IsNullable)
            findings.Add(now.View.IsNullable ? RequestRules.BecameNullable : RequestRules.BecameNotNullable, place,
                now.View.IsNullable ? "can be null now" : "can no longer be null");
    }

    private void CompareRead(Place place, (SchemaView View, bool IsRequired) old, (SchemaView View, bool IsRequired) now)
    {
        // In C# a member is nullable that may be absent or null; a collection never is.
        var (could, can) = (CanBeNull(old), CanBeNull(now));
        if (could == can)
        {
            findings.Add(ReadingRules.AbsenceChanged, place, $"{Show(now)} now, {Show(old)} before; the C# type is the same");
        }
        else if (could)
        {
            var rule = now.View.IsValueType
                ? ReadingRules.ValueBecameNeverNull
                : old.IsRequired
                ? ReadingRules.BecameNotNullable
                : ReadingRules.PropertyBecameRequired;
            findings.Add(rule, place,
                now.View.IsValueType ? "always has a value now, so its type is no longer nullable" : "always has a value now");
        }
        else
        {
            if (!now.IsRequired)
                findings.Add(ReadingRules.PropertyBecameOptional, place, "may be absent now, so it is nullable");
            if (now.View.IsNullable)
                findings.Add(ReadingRules.BecameNullable, place, "may be null now");
        }
    }

    private static bool CanBeNull((SchemaView View, bool IsRequired) value) =>
        !value.View.IsCollection && (!value.IsRequired || value.View.IsNullable);

    private static string Show((SchemaView View, bool IsRequired) value) => (value.IsRequired, value.View.IsNullable) switch
    {
        (true, true) => "may be null",
        (true, false) => "always has a value",
        (false, true) => "may be absent or null",
        (false, false) => "may be absent",
    };
}
