using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OpenApiDiff.Rules;

namespace OpenApiDiff.Comparing;

/// <summary>Compares an operation as it was with what it is.</summary>
internal sealed class OperationComparer(
    OperationPair pair, OpenApiDocument before, OpenApiDocument after, ServerComparer servers, SchemaWalk schemas, Findings findings)
{
    public void Compare()
    {
        switch (pair)
        {
            case { Before: { } old, After: { } now }:
                Compare(old, now);
                break;
            case { Before: { } removed }:
                findings.Add(OperationRules.Removed, Place.Of(removed.Name),
                    $"{removed.Name.Method} {removed.Name.Path} was removed, and the methods that call it");
                break;
            case { After: { } added }:
                findings.Add(OperationRules.Added, Place.Of(added.Name), $"{added.Name.Method} {added.Name.Path} was added");
                break;
        }
    }

    private void Compare(OperationEntry old, OperationEntry now)
    {
        // Callers know it by the name it had.
        var place = Place.Of(old.Name.Id == now.Name.Id ? now.Name : old.Name);
        CompareName(place, old, now);
        CompareTags(place, old, now);
        servers.CompareOperations(place.At("servers"), old, now, before, after);
        CompareState(place, old.Operation, now.Operation);
        CompareSecurity(place.At("credentials"), old.Operation, now.Operation);
        CompareDocumentation(place, old.Operation, now.Operation);
        new ParameterComparer(old, now, schemas, findings).Compare(place);
        new RequestBodyComparer(schemas, findings).Compare(place, old.Operation.RequestBody, now.Operation.RequestBody);
        new ResponseComparer(schemas, findings).Compare(place, old.Operation.Responses, now.Operation.Responses);
    }

    private void CompareName(Place place, OperationEntry old, OperationEntry now)
    {
        if (old.Name.Id != now.Name.Id && (old.Operation.OperationId ?? now.Operation.OperationId) is not null)
            findings.Add(OperationRules.Renamed, place, $"is called {now.Name.Id} now, and so are the methods that call it");
        if (old.Name.Method != now.Name.Method)
            findings.Add(OperationRules.MethodChanged, place, $"was {old.Name.Method}, is {now.Name.Method}");
        if (OperationPair.Shape(old.FullPath) != OperationPair.Shape(now.FullPath) || HasSwapped(old, now))
            findings.Add(OperationRules.PathChanged, place, $"was at {old.Name.Path}, is at {now.Name.Path}");
    }

    // The same names in another order: what callers pass for the one goes to where the other was.
    private static bool HasSwapped(OperationEntry old, OperationEntry now)
    {
        var (names, newNames) = (OperationPair.PlaceholdersOf(old.FullPath), OperationPair.PlaceholdersOf(now.FullPath));
        return !names.SequenceEqual(newNames) && names.Order(StringComparer.Ordinal).SequenceEqual(newNames.Order(StringComparer.Ordinal));
    }

    private void CompareTags(Place place, OperationEntry old, OperationEntry now)
    {
        if (old.Tag != now.Tag)
            findings.Add(OperationRules.TagChanged, place,
                $"was among {old.Tag ?? "the untagged"} and is among {now.Tag ?? "the untagged"}, which is the property of the client "
                + "that holds its methods");
        else if (!FurtherTags(old).SetEquals(FurtherTags(now)))
            findings.Add(OperationRules.FurtherTagsChanged, place,
                $"further tags were {Some(FurtherTags(old))} and are {Some(FurtherTags(now))}");
    }

    private static HashSet<string> FurtherTags(OperationEntry entry) =>
        [.. (entry.Operation.Tags ?? new HashSet<OpenApiTagReference>()).Skip(1).Select(tag => tag.Name ?? "")];

    private static string Some(HashSet<string> names) => names.Count == 0 ? "none" : Words.List(names.Order(StringComparer.Ordinal));

    private void CompareState(Place place, OpenApiOperation old, OpenApiOperation now)
    {
        if (old.Deprecated != now.Deprecated)
            findings.Add(now.Deprecated ? OperationRules.Deprecated : OperationRules.Undeprecated, place,
                now.Deprecated ? "is deprecated" : "is no longer deprecated");
        if (IsExperimental(old) != IsExperimental(now))
            findings.Add(IsExperimental(now) ? OperationRules.BecameExperimental : OperationRules.BecameStable, place,
                IsExperimental(now)
                ? "is experimental now, which callers must accept before their code compiles"
                : "is no longer experimental");
    }

    private static bool IsExperimental(OpenApiOperation operation) =>
        operation.Extensions is { } extensions
        && extensions.TryGetValue("x-experimental", out var mark)
        && !JsonNode.DeepEquals(DocumentationComparer.Node(mark), false);

    private void CompareSecurity(Place place, OpenApiOperation old, OpenApiOperation now)
    {
        // What the spec says of all operations is one change, wherever it shows.
        var isShared = old.Security is null && now.Security is null;
        SecurityComparer.Compare(
            findings, place.DeclaredBy(isShared ? "security" : null), old.Security ?? before.Security, now.Security ?? after.Security);
    }

    private void CompareDocumentation(Place place, OpenApiOperation old, OpenApiOperation now)
    {
        DocumentationComparer.Texts(findings, DocumentationRules.SummaryChanged, place, "summary", old.Summary, now.Summary);
        DocumentationComparer.Texts(
            findings, DocumentationRules.DescriptionChanged, place, "description", old.Description, now.Description);
        DocumentationComparer.ExternalDocs(findings, place, old.ExternalDocs, now.ExternalDocs);
        DocumentationComparer.Extensions(findings, place, old.Extensions, now.Extensions);
    }
}
