using Microsoft.OpenApi;
using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares what an operation takes as its body.</summary>
internal sealed class RequestBodyComparer(SchemaWalk schemas, Findings findings)
{
    private const string Location = "request body";

    public void Compare(Place operation, IOpenApiRequestBody? old, IOpenApiRequestBody? now)
    {
        var place = operation.At(Location);
        if (old is null && now is not null)
            findings.Add(now.Required ? RequestBodyRules.AddedRequired : RequestBodyRules.AddedOptional, place,
                now.Required
                ? "was added and must be given"
                : "was added; the API can do without it, but it is an argument before the others");
        else if (old is not null && now is null)
            findings.Add(RequestBodyRules.Removed, place, "was removed, and the argument with it");
        else if (old is not null && now is not null)
            CompareBodies(place, old, now);
    }

    private void CompareBodies(Place place, IOpenApiRequestBody old, IOpenApiRequestBody now)
    {
        if (old.Required != now.Required)
            findings.Add(now.Required ? RequestBodyRules.BecameRequired : RequestBodyRules.BecameOptional, place,
                now.Required ? "must be given now" : "can be omitted now");
        DocumentationComparer.Texts(
            findings, DocumentationRules.DescriptionChanged, place, "description", old.Description, now.Description);
        DocumentationComparer.Extensions(findings, place, old.Extensions, now.Extensions);
        foreach (var (type, was, isNow) in Pairs.Of(MediaTypes.Of(old.Content), MediaTypes.Of(now.Content)))
        {
            if (was is null)
                findings.Add(RequestBodyRules.MediaTypeAdded, place, $"can be sent as {type}");
            else if (isNow is null)
                findings.Add(RequestBodyRules.MediaTypeRemoved, place, $"can no longer be sent as {type}");
            else
                CompareContent(place, was, isNow);
        }
    }

    private void CompareContent(Place place, IOpenApiMediaType old, IOpenApiMediaType now)
    {
        DocumentationComparer.Examples(findings, place, old.Example, now.Example);
        DocumentationComparer.Examples(findings, place, old.Examples, now.Examples);
        schemas.Compare(place, old.Schema, now.Schema, Direction.Request);
    }
}
