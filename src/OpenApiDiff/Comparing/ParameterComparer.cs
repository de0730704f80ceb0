using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares the parameters of an operation.</summary>
internal sealed class ParameterComparer(OperationEntry before, OperationEntry after, SchemaWalk schemas, Findings findings)
{
    private readonly ParameterMatch _match = new(before, after);

    public void Compare(Place operation)
    {
        foreach (var removed in _match.Removed)
            findings.Add(ParameterRules.Removed, operation.At(removed.Location), "was removed, and the argument with it");
        foreach (var added in _match.Added)
            TellAdded(operation.At(added.Location), added);
        foreach (var (old, now) in _match.Kept)
            Compare(operation.At(now.Location)
                .DeclaredBy(old.Component is not null && old.Component == now.Component ? $"parameter {now.Component}" : null), old, now);
        TellOrder(operation);
    }

    private void TellAdded(Place place, ParameterEntry added)
    {
        if (added.Parameter.Required)
            findings.Add(ParameterRules.AddedRequired, place, "was added and must be given");
        else if (ArgumentsAfter(added).Any(entry => _match.Kept.Exists(kept => kept.After == entry)))
            findings.Add(ParameterRules.Inserted, place,
                $"was added before {Words.List(ArgumentsAfter(added).Select(entry => entry.Name))}, so arguments that are passed by "
                + "position go to the wrong place");
        else
            findings.Add(ParameterRules.AddedOptional, place, "was added and can be omitted; a cancellation token must be passed by name");
    }

    private IEnumerable<ParameterEntry> ArgumentsAfter(ParameterEntry entry) => _match.After.SkipWhile(other => other != entry).Skip(1);

    private void TellOrder(Place operation)
    {
        var was = _match.Kept.OrderBy(kept => _match.Before.Index().First(entry => entry.Item == kept.Before).Index)
            .Select(kept => kept.After.Name).ToList();
        var isNow = _match.After.Where(entry => _match.Kept.Exists(kept => kept.After == entry)).Select(entry => entry.Name).ToList();
        if (!was.SequenceEqual(isNow))
            findings.Add(ParameterRules.Reordered, operation.At("parameters"),
                $"the order of the arguments was {Words.List(was)} and is {Words.List(isNow)}");
    }

    private void Compare(Place place, ParameterEntry old, ParameterEntry now)
    {
        var (was, isNow) = (old.Parameter, now.Parameter);
        if (!old.HasNameOf(now))
            findings.Add(ParameterRules.Renamed, place, $"was called {old.Name}, and so was the argument");
        if (old.In != now.In)
            findings.Add(ParameterRules.Moved, place, $"was {old.Location}");
        if (was.Required != isNow.Required)
            findings.Add(isNow.Required ? ParameterRules.BecameRequired : ParameterRules.BecameOptional, place,
                isNow.Required ? "must be given now" : "can be omitted now");
        if (was.Deprecated != isNow.Deprecated)
            findings.Add(isNow.Deprecated ? ParameterRules.Deprecated : ParameterRules.Undeprecated, place,
                isNow.Deprecated ? "is deprecated" : "is no longer deprecated");
        if (old.MediaType != now.MediaType)
            findings.Add(ParameterRules.SerializationChanged, place,
                $"is written in another way: was {old.MediaType ?? Show(was)}, is {now.MediaType ?? Show(isNow)}");
        else if (old.In == now.In && old.MediaType is null
            && (was.Style, was.Explode, was.AllowReserved) != (isNow.Style, isNow.Explode, isNow.AllowReserved))
            findings.Add(ParameterRules.SerializationChanged, place, $"is written in another way: was {Show(was)}, is {Show(isNow)}");

        DocumentationComparer.Texts(
            findings, DocumentationRules.DescriptionChanged, place, "description", was.Description, isNow.Description);
        DocumentationComparer.Examples(findings, place, was.Example, isNow.Example);
        DocumentationComparer.Examples(findings, place, was.Examples, isNow.Examples);
        DocumentationComparer.Extensions(findings, place, was.Extensions, isNow.Extensions);
        schemas.Compare(place, old.Schema, now.Schema, Direction.Request);
    }

    private static string Show(Microsoft.OpenApi.IOpenApiParameter parameter) =>
        $"{parameter.Style?.ToString() ?? "default"} "
        + $"style{(parameter.Explode ? ", exploded" : "")}{(parameter.AllowReserved ? ", reserved characters allowed" : "")}";
}
