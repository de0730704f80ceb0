using Microsoft.OpenApi;
using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares the responses of an operation.</summary>
internal sealed class ResponseComparer(SchemaWalk schemas, Findings findings)
{
    public void Compare(Place operation, OpenApiResponses? before, OpenApiResponses? after)
    {
        foreach (var (status, old, now) in Pairs.Of(before, after))
        {
            var place = operation.At($"response {status}");
            var isSuccess = status.StartsWith('2') || status.StartsWith('3');
            if (old is null)
                findings.Add(isSuccess ? ResponseRules.SuccessStatusAdded : ResponseRules.ErrorStatusAdded, place,
                    isSuccess
                    ? "was added: the result, and Match on it, have a case more"
                    : $"is documented now ({Words.Quote(now!.Description)}): it has an exception of its own, and Match on the result "
                    + "has a case more");
            else if (now is null)
                findings.Add(isSuccess ? ResponseRules.SuccessStatusRemoved : ResponseRules.ErrorStatusRemoved, place,
                    isSuccess ? "no longer means success" : "is no longer documented: Match on the result has a case less");
            else
                Compare(place.DeclaredBy(SharedName(old, now)), old, now);
        }
    }

    private static string? SharedName(IOpenApiResponse old, IOpenApiResponse now) =>
        old is OpenApiResponseReference { Reference.Id: { } id } && now is OpenApiResponseReference other && other.Reference.Id == id
            ? $"response {id}"
            : null;

    private void Compare(Place place, IOpenApiResponse old, IOpenApiResponse now)
    {
        DocumentationComparer.Texts(findings, DocumentationRules.CauseChanged, place, "cause", old.Description, now.Description);
        DocumentationComparer.Extensions(findings, place, old.Extensions, now.Extensions);
        CompareHeaders(place, old.Headers, now.Headers);
        CompareContent(place with { Location = $"{place.Location} body" }, old.Content, now.Content);
    }

    private void CompareContent(Place place, IDictionary<string, IOpenApiMediaType>? before, IDictionary<string, IOpenApiMediaType>? after)
    {
        var (had, has) = (before is { Count: > 0 }, after is { Count: > 0 });
        if (had != has)
        {
            findings.Add(has ? ResponseRules.BodyAdded : ResponseRules.BodyRemoved, place,
                has ? "was added" : "was removed, and there is nothing left to read");
            return;
        }

        foreach (var (type, old, now) in Pairs.Of(MediaTypes.Of(before), MediaTypes.Of(after)))
        {
            if (old is null)
                findings.Add(ResponseRules.MediaTypeAdded, place, $"may come as {type}");
            else if (now is null)
                findings.Add(ResponseRules.MediaTypeRemoved, place, $"no longer comes as {type}");
            else
                CompareMediaType(place, old, now);
        }
    }

    private void CompareMediaType(Place place, IOpenApiMediaType old, IOpenApiMediaType now)
    {
        DocumentationComparer.Examples(findings, place, old.Example, now.Example);
        DocumentationComparer.Examples(findings, place, old.Examples, now.Examples);
        schemas.Compare(place, old.Schema, now.Schema, Direction.Response);
    }

    private void CompareHeaders(Place response, IDictionary<string, IOpenApiHeader>? before, IDictionary<string, IOpenApiHeader>? after)
    {
        foreach (var (name, old, now) in Pairs.Of(before, after, StringComparer.OrdinalIgnoreCase))
        {
            var place = response with
            {
                Location = $"{response.Location} header {name}",
                Owner = response.Owner is null ? null : $"{response.Owner} header {name}"
            };
            if (old is null)
                findings.Add(ResponseRules.HeaderAdded, place, "was added");
            else if (now is null)
                findings.Add(ResponseRules.HeaderRemoved, place, "was removed");
            else
                CompareHeader(place, old, now);
        }
    }

    private void CompareHeader(Place place, IOpenApiHeader old, IOpenApiHeader now)
    {
        if (old.Required != now.Required)
            findings.Add(now.Required ? ResponseRules.HeaderBecameRequired : ResponseRules.HeaderBecameOptional, place,
                now.Required ? "always comes now" : "may be absent now");
        DocumentationComparer.Texts(
            findings, DocumentationRules.DescriptionChanged, place, "description", old.Description, now.Description);
        DocumentationComparer.Extensions(findings, place, old.Extensions, now.Extensions);
        schemas.Compare(place, old.Schema, now.Schema, Direction.Response);
    }
}
