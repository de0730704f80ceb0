using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>A finding of a rule at one place.</summary>
internal sealed record Finding(Rule Rule, Place Place, string Detail)
{
    /// <summary>The change in words, on one line.</summary>
    public string Message => PlainText.Of(Place switch
    {
        { Operation: null } => $"{Place.Location}: {Detail}.",
        { Location: Place.Whole } => $"{Place.Operation.Id}: {Detail}.",
        _ => $"{Place.Operation.Id}, {Place.Location}: {Detail}.",
    });

    /// <summary>Equal for findings that are one change seen from several places.</summary>
    public object Identity => Place.Owner is null ? this : (Rule, Place.Owner, Detail);
}
